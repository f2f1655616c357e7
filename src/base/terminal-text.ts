/** Text for a terminal: how many cells it takes up, and how it is wrapped. */

/** Take up no cell of their own. */
const MARK = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** After Unicode Standard Annex 11: what is wide in East Asian type, and emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += MARK.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return cells;
}

/** Lines of at most `width` cells, broken at spaces; a longer word has a line to itself. */
export function wrapCells(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of text.split(' ')) {
    const cells = cellsOf(word);
    if (line !== '' && length + 1 + cells > width) {
      lines.push(line);
      [line, length] = ['', 0];
    }
    length += cells + (line === '' ? 0 : 1);
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
