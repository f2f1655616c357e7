/**
 * What to call an organisation before anybody says so: as an Orgdiff file calls itself, as the unit at the top or the
 * company of whoever stands there, else as the names of the files have in common. The latest file that says counts.
 */

import { itemAt } from '../../../base/lists.ts';
import { readText } from '../../../model/organisation.ts';
import { nameKey, wordsOf } from '../names/name-key.ts';
import { meansNobody } from '../names/nobody.ts';
import { countBelow } from '../rows/break-loops.ts';
import type { Roster, RosterPost } from '../rows/roster.ts';
import { subjectOfName } from '../session/file-date.ts';
import type { ReadFile } from '../session/open-file.ts';

const UNNAMED = 'Your organisation';

/** Longer cells are no names of companies. */
const LONGEST = 80;
const COMPANY_HEADINGS = new Set(
  [
    'company,company name,companyname,legal entity,legal entity name,legal employer,employer,business entity,enterprise',
    'firma,unternehmen,gesellschaft,société,entreprise,raison sociale,empresa,sociedad,azienda,società,bedrijf,företag',
    'firma navn,spółka,şirket,компания,организация,会社,会社名,公司,公司名称,회사,회사명',
  ].flatMap((words) => words.split(',').map(nameKey)),
);
const LEGAL_FORMS = new Set(
  (
    'inc incorporated ltd limited llc llp plc corp corporation co company group holding holdings gmbh ag se kg ug ev ' +
    'sa sas sarl spa srl bv nv ab as asa oy aps sl kk pty foundation trust'
  ).split(' '),
);
/** Written small within a name. */
const SMALL_WORDS = new Set('and of the for und der die das et de du des la le y e di van von en &'.split(' '));

function isName(text: string): boolean {
  return text !== '' && text.length <= LONGEST && !meansNobody(text);
}

/** Whoever stands at the top with the most people below. */
function topOf({ posts }: Roster): RosterPost | undefined {
  const below = countBelow(Int32Array.from(posts, ({ manager }) => manager));
  let top = -1;
  posts.forEach(({ manager }, index) => {
    if (manager < 0 && (top < 0 || itemAt(below, index) > itemAt(below, top))) top = index;
  });
  return posts[top];
}

/** The one unit that all others are below, where the file says which unit is below which. */
function topUnit({ posts }: Roster): string | undefined {
  const [units, inside] = [new Set<string>(), new Set<string>()];
  for (const { unit, parentUnit } of posts) {
    if (unit === '' || parentUnit === '') continue;
    units.add(parentUnit);
    inside.add(unit);
  }
  for (const { unit } of posts) if (unit !== '') units.add(unit);
  const tops = [...units].filter((unit) => !inside.has(unit));
  return inside.size > 0 && tops.length === 1 ? tops[0] : undefined;
}

function companyOf({ table }: ReadFile, top: RosterPost): string | undefined {
  if (!table) return undefined;
  const grid = itemAt(table.sheets, table.sheet);
  const column = table.proposal.headings.findIndex((heading) => COMPANY_HEADINGS.has(nameKey(heading)));
  const row = column < 0 ? -1 : grid.numbers.indexOf(top.row);
  return grid.rows[row]?.[column]?.replace(/\s+/g, ' ').trim();
}

/** A unit is called like a company where it has a legal form, or its words stand in the name of the file. */
function isCompany(unit: string, file: string): boolean {
  const words = wordsOf(unit);
  const inFile = new Set(wordsOf(subjectOfName(file)));
  const hasForm = words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '');
  return hasForm || (words.length > 0 && words.every((word) => inFile.has(word)));
}

function nameInside(read: ReadFile): string | undefined {
  if (read.organisation) return readText(read.organisation.whole.name);
  const top = read.roster && topOf(read.roster);
  if (!read.roster || !top) return undefined;
  const unit = topUnit(read.roster);
  const candidates = [unit, companyOf(read, top), isCompany(top.unit, read.name) ? top.unit : undefined];
  return candidates.find((candidate) => candidate !== undefined && isName(candidate));
}

/** The words that all begin with, in the writing of the first. */
function commonStart(subjects: readonly string[]): string[] {
  const [first = [], ...others] = subjects.map((subject) => subject.split(' ').filter((word) => word !== ''));
  const isCommon = (word: string, place: number): boolean =>
    others.every((words) => words[place]?.toLowerCase() === word.toLowerCase());
  const end = first.findIndex((word, place) => !isCommon(word, place));
  const words = end < 0 ? first : first.slice(0, end);
  const last = words.findLastIndex((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return words.slice(0, last + 1);
}

/** "veldt and quay" as "Veldt and Quay"; words that are written with capitals already stay as they are. */
function capitalise(words: readonly string[]): string {
  const isWritten = words.some((word) => word !== word.toLowerCase());
  return words
    .map((word, place) =>
      isWritten || (place > 0 && SMALL_WORDS.has(word)) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/** The files in the order of their days. */
export function nameOrganisation(reads: readonly ReadFile[]): string {
  const inside = reads
    .toReversed()
    .map(nameInside)
    .find((name) => name !== undefined);
  if (inside !== undefined) return inside;
  const drawn = reads.filter(({ roster }) => roster !== undefined);
  const common = commonStart(drawn.map(({ name }) => subjectOfName(name)));
  return common.length > 0 ? capitalise(common) : UNNAMED;
}
