/** "1,903 changes", "1 of 6 changes". */
export function countInWords(shown: number, total: number): string {
  const all = `${total.toLocaleString('en')} ${total === 1 ? 'change' : 'changes'}`;
  return shown === total ? all : `${shown.toLocaleString('en')} of ${all}`;
}
