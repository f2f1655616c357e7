/**
 * Cells that mean nobody. In a column of managers they say that there is none; in a column of names they say that a
 * post is vacant. Only a cell that is nothing else counts, since people are called Null and Open.
 */

import { wordsOf } from './name-key.ts';

function wordList(text: string): Set<string> {
  return new Set(text.split(',').map(folded));
}

function folded(text: string): string {
  return wordsOf(text).join(' ');
}

/** Longer cells are none of these words. */
const MOST_LETTERS = 80;

const NOBODY = wordList(
  'none, nobody, no one, noone, no manager, no mgr, nomgr, no supervisor, no boss, not applicable, not assigned,' +
    'unassigned, n a, na, n d, null, nil, nan, nat, undefined, blank, empty, xx, xxx, x, self, root, ref, false,' +
    'keine, keiner, kein, niemand, entfällt, nicht zutreffend, aucun, aucune, néant, personne, sans objet,' +
    'ninguno, ninguna, nadie, no aplica, nessuno, nessuna, nenhum, nenhuma, ninguém, geen, niemand, ingen, inget,' +
    'brak, žádný, yok, нет, никто, なし, 無し, 無, 无, 無し, 没有, 없음',
);

/** May be followed by anything: "Vacant 2", "TBH - Engineer", "Vacant (Data Engineer)". */
const VACANT = wordList(
  'vacant, vacancy, tbh, tbd, tba, tbc, tbf, unfilled, to be hired, to be determined, to be decided, to be confirmed,' +
    'to be announced, to be filled, to be recruited, to be appointed, to be named, not in post, open position,' +
    'open positions, open role, open req, open requisition, open headcount, open post, open seat, open vacancy,' +
    'position open, vacant position, vacant post, vacant role, vacant seat, future hire,' +
    'vakant, unbesetzt, nicht besetzt, offene stelle, offene position, zu besetzen, stelle offen,' +
    'poste vacant, poste ouvert, à pourvoir, à recruter, non pourvu, à définir, vacante, puesto vacante, por definir,' +
    'por contratar, sin cubrir, posto vacante, posizione aperta, posizione vacante, da definire, da assumere,' +
    'vaga aberta, em aberto, a definir, a contratar, vacature, open vacature, nog in te vullen, ledig stilling,' +
    'vakans, wakat, nieobsadzone, neobsazeno, boş pozisyon, açık pozisyon, вакансия, вакант, вакантно,' +
    'вакантная должность, 空席, 欠員, 募集中, 採用予定, 空缺, 招聘中, 待招聘, 공석, 채용중, 충원예정',
);

/** Count alone, or with a number or within brackets, as they are also parts of names. */
const VACANT_ALONE = wordList(
  'open, opening, n a, na, n n, nn, none, nobody, null, nil, undefined, unknown, blank, empty,' +
    'hiring, recruiting, backfill, new hire, new position, new role, new headcount, unassigned, unoccupied, not filled,' +
    'frozen, on hold, position, post, placeholder, xx, xxx, offen, frei, keine, niemand, aucun, personne, libre,' +
    'disponible, ninguno, nadie, scoperto, nessuno, vago, vaga, nenhum, ntb, nnb, geen, ledig, ingen, brak, boş, yok,' +
    'свободно, нет, 未定, なし, 空, 待定, 缺, 无, 無, 미정, 없음',
);

/** Somebody is there, and the file does not say who. */
const UNDISCLOSED = wordList(
  'n d, not disclosed, undisclosed, not published, unpublished, withheld, name withheld, redacted, name redacted,' +
    'anonymised, anonymized, n b, nicht bekannt gegeben, nicht veröffentlicht, nicht offengelegt, keine angabe, k a,' +
    'ohne angabe, anonymisiert, non communiqué, non divulgué, non publié, n c, confidentiel, anonymisé, no divulgado,' +
    'no publicado, no revelado, reservado, anonimizado, non divulgato, non pubblicato, riservato, não divulgado,' +
    'não publicado, sigiloso, niet bekendgemaakt, niet openbaar, niet vermeld, afgeschermd, ej offentlig, ej angivet,' +
    'ikke offentlig, ikke oplyst, skyddad identitet, nie ujawniono, zastrzeżone, nezveřejněno, не разглашается,' +
    'не указано, скрыто, 非公開, 非公表, 匿名, 未公开, 不公开, 保密, 비공개',
);

/** The post is no more. */
const ABOLISHED = wordList(
  'eliminated, position eliminated, post eliminated, role eliminated, abolished, position abolished, post abolished,' +
    'disestablished, discontinued, post deleted, position deleted, post closed, position closed, role closed,' +
    'weggefallen, stelle weggefallen, entfallen, stelle entfallen, gestrichen, stelle gestrichen, kw vollzogen,' +
    'supprimé, supprimée, poste supprimé, suprimido, suprimida, puesto suprimido, amortizado, amortizada,' +
    'plaza amortizada, soppresso, soppressa, posizione soppressa, posto soppresso, extinto, extinta, cargo extinto,' +
    'posto extinto, vervallen, functie vervallen, opgeheven, indragen, indragen tjänst, nedlagt, zlikwidowany,' +
    'zlikwidowane, stanowisko zlikwidowane, zrušeno, kaldırıldı, упразднена, упразднено, сокращена, ликвидирована,' +
    '廃止, 廃止済, 撤销, 已撤销, 取消, 폐지, 폐지됨',
);

const NO_ID = wordList(
  'none, no id, not applicable, n a, na, n d, null, nil, nan, nat, undefined, blank, empty, unassigned, not assigned,' +
    'tbd, tba, pending, keine, kein, entfällt, aucun, néant, ninguno, nessuno, nenhum, geen, ingen, brak, нет, なし, 无, 없음',
);

const NUMBER = /^\d+$/;
const NUMBER_OR_LETTER = /^(?:\d+|[a-z])$/;

/** Whether a cell of a manager column says that there is none. Ids as they are: "0" and "-1", but not "01". */
export function meansNobody(cell: string): boolean {
  if (cell.length > MOST_LETTERS) return false;
  const text = cell.trim();
  if (text === '' || text === '-1' || /^0+(?:\.0+)?$/.test(text)) return true;
  if (/^\d+$/.test(text)) return false;
  const words = folded(text);
  return words === '' || NOBODY.has(words);
}

/** Whether a cell of a column of ids holds none: empty, a word for none, or one for a post without a holder. */
export function meansNoId(cell: string): boolean {
  if (cell.length > MOST_LETTERS) return false;
  const text = cell.trim();
  if (/^-?\d+$/.test(text)) return false;
  const words = folded(text);
  return words === '' || NO_ID.has(words) || VACANT.has(words) || ABOLISHED.has(words) || UNDISCLOSED.has(words);
}

export interface Placeholder {
  /** Nobody holds the post; somebody does who is not named; or there is no such post any more. */
  readonly kind: 'vacant' | 'undisclosed' | 'abolished';
  /** What else stands in the cell, mostly a title: "Engineer" in "TBH - Engineer". */
  readonly rest: string;
}

/** The first words of all placeholders, to let names pass at a glance. */
const FIRST_WORDS = new Set(
  [...VACANT, ...VACANT_ALONE, ...UNDISCLOSED, ...ABOLISHED].map((words) => words.split(' ', 1)[0] ?? ''),
);

function mayBePlaceholder(text: string): boolean {
  const last = text.at(-1);
  if (last === ')' || last === ']') return true;
  const first = /[\p{L}\p{M}\p{N}]+/u.exec(text)?.[0];
  return first === undefined || FIRST_WORDS.has(folded(first));
}

/** What a name says that stands for nobody, or undefined where it is a name. An empty cell is nobody's too. */
export function readPlaceholder(name: string): Placeholder | undefined {
  const text = name.trim();
  const whole = { kind: 'vacant', rest: '' } as const;
  if (text === '') return whole;
  if (text.length > MOST_LETTERS || !mayBePlaceholder(text)) return undefined;
  const words = wordsOf(text);
  if (words.length === 0) return whole;
  const kind = kindOf(words);
  if (kind) return { kind, rest: '' };
  return readLeading(text) ?? readBracketed(text);
}

function kindOf(words: readonly string[]): Placeholder['kind'] | undefined {
  const joined = words.join(' ');
  if (UNDISCLOSED.has(joined)) return 'undisclosed';
  if (ABOLISHED.has(joined)) return 'abolished';
  if (VACANT.has(joined) || VACANT_ALONE.has(joined)) return 'vacant';
  const last = words.at(-1) ?? '';
  const bare = words.slice(0, -1).join(' ');
  if (NUMBER.test(last) && UNDISCLOSED.has(bare)) return 'undisclosed';
  const isNumbered = (VACANT.has(bare) && NUMBER_OR_LETTER.test(last)) || (VACANT_ALONE.has(bare) && NUMBER.test(last));
  return isNumbered ? 'vacant' : undefined;
}

/** "TBH - Engineer", "Vacant: Engineer", "Open (Engineer)", "Vacant Engineer"; but "Open Mike" is a person. */
function readLeading(text: string): Placeholder | undefined {
  const parts = /^([^-–—:(/|,[]+?)\s*[-–—:(/|,[]\s*(.*)$/u.exec(text);
  if (parts) {
    const [, first = '', rest = ''] = parts;
    const words = wordsOf(first);
    const separator = text.slice(first.length).trimStart().charAt(0);
    // A comma or a hyphen without spaces also stands within names: "Null, Jennifer", "Open-Smith".
    const isApart = separator !== ',' && !(separator === '-' && !/\s-|-\s/.test(text));
    const kind = VACANT.has(words.join(' ')) ? 'vacant' : isApart ? kindOf(words) : undefined;
    if (kind) return { kind, rest: withoutBrackets(rest) };
  }
  const [first = '', ...others] = text.split(/\s+/);
  if (others.length > 0 && ['vacant', 'vacancy', 'tbh', 'tbd', 'tba', 'tbc'].includes(folded(first))) {
    return { kind: 'vacant', rest: withoutBrackets(others.join(' ')) };
  }
  return undefined;
}

/** "Engineer (vacant)" */
function readBracketed(text: string): Placeholder | undefined {
  const close = text.endsWith(')') ? '(' : text.endsWith(']') ? '[' : undefined;
  const at = close ? text.lastIndexOf(close) : -1;
  if (at < 0) return undefined;
  const inside = wordsOf(text.slice(at + 1, -1));
  const joined = inside.join(' ');
  const kind = VACANT.has(joined) ? 'vacant' : ABOLISHED.has(joined) ? 'abolished' : undefined;
  return kind && { kind, rest: text.slice(0, at).trim() };
}

function withoutBrackets(text: string): string {
  return text.replace(/[)\]]\s*$/, '').trim();
}
