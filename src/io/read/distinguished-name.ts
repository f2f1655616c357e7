/**
 * A distinguished name (RFC 4514) in one spelling: without case, without spaces around its parts, and with characters
 * escaped in one way. Two names of the same entry are then the same text.
 */
export function normaliseDn(name: string): string {
  const parts: string[][] = [[]];
  let part = '';
  /** How much of the part may not be trimmed, since it was escaped. */
  let kept = 0;
  const endOfPart = (): void => {
    let end = part.length;
    while (end > kept && part[end - 1] === ' ') end--;
    const trimmed = part.slice(0, end);
    const equals = trimmed.indexOf('=');
    const type = equals < 0 ? '' : `${trimmed.slice(0, equals).trim()}=`;
    parts.at(-1)?.push((type + trimmed.slice(equals + 1).replace(/^ +/, '')).toLowerCase());
    part = '';
    kept = 0;
  };
  for (let at = 0; at < name.length; at++) {
    const character = name[at] ?? '';
    if (character === '\\') {
      const { text, length } = readEscapes(name, at);
      part += text;
      kept = part.length;
      at += length - 1;
    } else if (character === ',' || character === ';' || character === '+') {
      endOfPart();
      if (character !== '+') parts.push([]);
    } else if (character !== ' ' || part !== '') part += character;
  }
  endOfPart();
  // Characters that separate parts were unescaped, so other characters separate them here.
  return parts.map((each) => each.sort().join('\u0001')).join('\u0000');
}

const HEX_PAIRS = /(?:\\[0-9a-fA-F]{2})+/y;

/** Pairs of hexadecimal digits are bytes of UTF-8; any other escaped character is itself. */
function readEscapes(name: string, at: number): { text: string; length: number } {
  HEX_PAIRS.lastIndex = at;
  const pairs = HEX_PAIRS.exec(name)?.[0];
  if (pairs === undefined) return { text: name[at + 1] ?? '', length: 2 };
  const bytes = pairs
    .split('\\')
    .slice(1)
    .map((pair) => Number.parseInt(pair, 16));
  return { text: new TextDecoder().decode(Uint8Array.from(bytes)), length: pairs.length };
}
