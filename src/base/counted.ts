const DIGITS = new Intl.NumberFormat('en');

/** "2,400" */
export function inDigits(value: number): string {
  return DIGITS.format(value);
}

/** "1 person", "2,400 people" */
export function counted(count: number, one: string, many: string): string {
  return `${inDigits(count)} ${count === 1 ? one : many}`;
}

export function countPeople(count: number): string {
  return counted(count, 'person', 'people');
}
