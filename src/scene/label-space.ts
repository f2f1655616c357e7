/** Keeps far-away labels from running over each other: whoever comes first keeps the place. */
export class LabelSpace {
  private readonly boxes: number[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Takes the place if it is free. Screen pixels. */
  claim(x: number, y: number, width: number, height: number): boolean {
    if (this.boxes.length >= this.limit * 4) return false;
    for (let index = 0; index < this.boxes.length; index += 4) {
      const left = this.boxes[index] ?? 0;
      const top = this.boxes[index + 1] ?? 0;
      const right = this.boxes[index + 2] ?? 0;
      const bottom = this.boxes[index + 3] ?? 0;
      if (x < right && x + width > left && y < bottom && y + height > top) return false;
    }
    this.boxes.push(x, y, x + width, y + height);
    return true;
  }
}
