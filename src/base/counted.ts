/** "1 person", "2,400 people" */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

export function countPeople(count: number): string {
  return counted(count, 'person', 'people');
}
