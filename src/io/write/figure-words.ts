/** What a figure says around its chart, all of it derived from the comparison. */

import { briefOf } from '../../diff/account.ts';
import type { Account } from '../../diff/account-text.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { joinWithAnd, tellHeadcount } from '../../diff/phrases.ts';
import { summarise } from '../../diff/summary.ts';
import { formatDate, formatDay } from '../../model/day-names.ts';
import { formatEdtf, isoOfDay } from '../../model/edtf.ts';
import { readText } from '../../model/organisation.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { FigureStates, FigureWords } from './figure.ts';

export interface WordsRequest {
  readonly comparison: Comparison;
  readonly account: Account;
  readonly states: FigureStates | 'flow';
  /** The name of the branch that alone is shown; undefined: everybody. */
  readonly branch: string | undefined;
  /** Who is in full ink or left out, in whole sentences. */
  readonly filters: readonly string[];
  /** The ISO day on which the figure is made. */
  readonly madeOn: string;
}

/** More publishers than this are a number. */
const MOST_PUBLISHERS = 8;

/** "18–31 Aug 2025" */
function daysOf(before: Snapshot, after: Snapshot): string {
  return formatDate(after.organisation, `${isoOfDay(before.day)}/${isoOfDay(after.day)}`);
}

/** Collections are none: the numbers count the same. */
function sizeOf(snapshot: Snapshot): string {
  const { unitById } = snapshot.organisation;
  const size = [...snapshot.units.keys()].filter((unit) => unitById.get(unit)?.kind === 'unit').length;
  const people = tellHeadcount(snapshot);
  return size === 0 ? people : `${people} in ${size === 1 ? '1 unit' : `${size.toLocaleString('en')} units`}`;
}

/** "Sources: The Gazette, Herald and 3 more."; empty where there is none. */
export function sourcesLine({ sources }: Pick<Account, 'sources'>, most = MOST_PUBLISHERS): string {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  if (publishers.length === 0) return '';
  const named = publishers.slice(0, most);
  const more = publishers.length - named.length;
  const list = joinWithAnd(more > 0 ? [...named, `${more} more`] : named);
  return `${publishers.length === 1 ? 'Source' : 'Sources'}: ${list}.`;
}

export function figureWords(request: WordsRequest): FigureWords {
  const { comparison, account, states, branch, filters, madeOn } = request;
  const { before, after } = comparison;
  const { organisation } = after;
  const name = readText(organisation.name);
  const brief = briefOf(account);
  const isOneState = states === 'before' || states === 'after';
  const shown = states === 'before' ? before : after;
  const days = isOneState || before.day === after.day ? formatDay(shown) : daysOf(before, after);
  const kicker = [name, ...(branch === undefined ? [] : [branch]), days].join(' · ');
  const headline = isOneState ? [{ text: `${branch ?? name} on ${formatDay(shown)}` }] : summarise(comparison);
  const whole = branch === undefined ? '' : `Only ${branch} is shown, with the line above it. `;
  const size = branch === undefined ? `${sizeOf(shown)}.` : '';
  const notice = organisation.notice === undefined ? '' : readText(organisation.notice);
  return {
    kicker,
    headline,
    caption: `${whole}${isOneState ? size : brief.causes}`.trim(),
    panels: {
      before: { title: 'Before', note: panelNote(before, branch) },
      after: { title: 'After', note: panelNote(after, branch) },
    },
    notes: [...filters, isOneState && states === 'before' ? '' : brief.gaps, sourcesLine(account), notice].filter(
      (note) => note !== '',
    ),
    credit: `Drawn with Orgdiff on ${formatEdtf(madeOn)}`,
    description: describe(request, isOneState ? `${kicker}: ${sizeOf(shown)}.` : ''),
  };
}

function panelNote(snapshot: Snapshot, branch: string | undefined): string {
  return branch === undefined ? `${formatDay(snapshot)} · ${sizeOf(snapshot)}` : formatDay(snapshot);
}

const PICTURE_WORDS: Readonly<Record<WordsRequest['states'], string>> = {
  before: 'Organisation chart before the change.',
  changes: 'Organisation chart with the changes marked.',
  after: 'Organisation chart after the change.',
  flow: 'Bands of people who go from their units before, on the left, to their units after, on the right.',
  both: 'Two organisation charts, before and after the change, with everybody who stays at the same place in both.',
};

function describe({ account, states, branch, filters }: WordsRequest, state: string): string {
  const { headline, causes, gaps } = briefOf(account);
  const only = branch === undefined ? '' : `Only ${branch} is shown, with the line above it.`;
  return [PICTURE_WORDS[states], only, state, ...filters, headline, causes, gaps]
    .filter((part) => part !== '')
    .join(' ');
}
