/**
 * Every sentence that the program can compose for the Meta set, in every comparison of two of its moments, against what
 * the file holds: a clause that states stands on what is on record, what is reported says so, and what no source says
 * is hedged. How sure something is, is read here from the entries themselves.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeAccount } from '../../src/diff/account.ts';
import { textOf } from '../../src/diff/account-text.ts';
import { groupByCause } from '../../src/diff/cause-groups.ts';
import { RowReader, rowsOf } from '../../src/diff/change-rows.ts';
import type { Comparison, PersonChange, UnitChange } from '../../src/diff/comparison.ts';
import { diff } from '../../src/diff/diff.ts';
import { readOutlines } from '../../src/diff/flow-outline.ts';
import { traceStrands } from '../../src/diff/flow-strands.ts';
import { describeStrand } from '../../src/diff/flow-words.ts';
import { describeGroup } from '../../src/diff/group-words.ts';
import { describePersonChange } from '../../src/diff/person-sentence.ts';
import { buildSeatTree } from '../../src/diff/seat-tree.ts';
import { changeWords, summarise } from '../../src/diff/summary.ts';
import { describeUnitChange, wordOfUnitChange } from '../../src/diff/unit-sentence.ts';
import { unitChangeWords } from '../../src/diff/unit-words.ts';
import { readEdtf } from '../../src/model/edtf.ts';
import type { ChangeEvent, EventStatus, Status } from '../../src/model/schema.ts';
import { type PersonSeat, snapshotAt } from '../../src/model/snapshot.ts';
import { readForest } from '../../src/model/tree.ts';
import { readOrganisation } from '../../src/model/validate.ts';

type Sureness = Status | EventStatus;

const path = new URL('../../data/meta-ai/organisation.json', import.meta.url);
const read = readOrganisation(JSON.parse(readFileSync(path, 'utf8')));
if (!read.ok) throw new Error('the Meta data set does not validate');
const meta = read.value;

const moments = meta.moments.map(({ date }) => ({ date, snapshot: snapshotAt(meta, readEdtf(date).earliest) }));
const pairs = moments.flatMap((before) =>
  moments
    .filter((after) => after !== before)
    .map((after) => [`${before.date} → ${after.date}`, before, after] as const),
);

const HEDGE = /\b(inferred|disputed|denied|no source)\b/;
/** Not within brackets. */
const BETWEEN_CLAUSES = /; (?![^(]*\))/;
const REPORT = /report(?:ed|s|edly)?\b|relaying/;
const ORDER: readonly Sureness[] = ['stated', 'confirmed', 'reported', 'inferred', 'disputed', 'denied', 'unknown'];

function tier(statuses: readonly Sureness[]): 'said' | 'reported' | 'unsaid' {
  const worst = Math.max(...statuses.map((status) => ORDER.indexOf(status)), 0);
  return worst <= 1 ? 'said' : worst === 2 ? 'reported' : 'unsaid';
}

function seats(comparison: Comparison, change: PersonChange): PersonSeat[] {
  return [comparison.before, comparison.after].flatMap(({ people }) => people.get(change.person) ?? []);
}

function places(comparison: Comparison, change: PersonChange): Sureness[] {
  return seats(comparison, change).map(({ membership }) => membership.strengths?.place?.status ?? membership.status);
}

function lines(comparison: Comparison, change: PersonChange): Sureness[] {
  return seats(comparison, change).map(({ membership }) => membership.status);
}

/** The surest word on a coming or a going, up to a week off the compared days. */
function presence(comparison: Comparison, change: PersonChange): Sureness[] {
  const [first, last] = [comparison.before.day, comparison.after.day].toSorted((a, b) => a - b) as [number, number];
  const kinds = new Set(['joined', 'joining-reported', 'left', 'leaving-announced', 'post-abolished']);
  const told = (meta.eventsOfPerson.get(change.person) ?? []).filter(({ kind, date, status }) => {
    const { earliest, latest } = readEdtf(date);
    return kinds.has(kind) && status !== 'denied' && latest >= first - 7 && earliest <= last + 7;
  });
  return told.length === 0 ? [] : [told.map(({ status }) => status).toSorted(bySureness)[0] as Sureness];
}

function bySureness(a: Sureness, b: Sureness): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

/** What a clause about a person asserts, by its verb; undefined of a clause that asserts nothing. */
function assertedOfPerson(clause: string, comparison: Comparison, change: PersonChange): Sureness[] | undefined {
  if (/^moved (?:from|to)/i.test(clause)) return places(comparison, change);
  if (/^(?:now |still )?report(?:s|ed) to|^same seat, now reports/i.test(clause)) {
    const isOneDay = change.before === undefined || change.after === undefined;
    return isOneDay ? lines(comparison, change).slice(-1) : lines(comparison, change);
  }
  if (/^(?:joined|left)\b/i.test(clause)) return presence(comparison, change);
  return undefined;
}

function fits(text: string, statuses: readonly Sureness[]): boolean {
  const sure = tier(statuses);
  if (sure === 'said') return true;
  return sure === 'reported' ? REPORT.test(text) || HEDGE.test(text) : HEDGE.test(text);
}

function unitEvent(change: UnitChange, kinds: readonly string[]): ChangeEvent | undefined {
  return change.events.find(
    ({ kind, status, split }) => kinds.includes(kind) && status !== 'denied' && (!split || split.unit === change.unit),
  );
}

/** How sure it is that a unit began, ended, was split, moved or renamed, whichever way round the days are read. */
function assertedOfUnit(comparison: Comparison, change: UnitChange, verb: string): Sureness[] {
  const unit = meta.unitById.get(change.unit);
  const spans = [comparison.before, comparison.after].flatMap(({ units }) => units.get(change.unit)?.span ?? []);
  const isBackwards = comparison.before.day > comparison.after.day;
  const came = /formed|created|acquired/.test(verb) ? !isBackwards : isBackwards;
  switch (verb) {
    case 'formed':
    case 'acquired':
    case 'created':
    case 'dissolved': {
      const event = unitEvent(change, came ? ['unit-created', 'acquisition'] : ['unit-dissolved']);
      if (event) return [event.status];
      return spans.map((span) => {
        const all = unit?.spans ?? [];
        const own = came ? all[0] : all.at(-1);
        return own?.strengths?.[came ? 'start' : 'end']?.status ?? own?.status ?? span.status;
      });
    }
    case 'split':
    case 'formed from':
    case 'took in':
      return [unitEvent(change, ['unit-split', 'unit-merged'])?.status ?? 'unknown'];
    case 'renamed':
      return spans.map((span) => span.strengths?.name?.status ?? span.status);
    default:
      return spans.map((span) => span.status);
  }
}

const UNIT_VERBS = [
  'formed from',
  'acquired',
  'formed',
  'dissolved',
  'split',
  'took in',
  'renamed',
  'moved from',
] as const;

describe.each(pairs)('between %s', (_, before, after) => {
  const comparison = diff(before.snapshot, after.snapshot);
  const groups = groupByCause(comparison);
  const people = [...comparison.people.values()];
  const units = [...comparison.units.values()];
  const nameOf = (unit: UnitChange): string => (unit.after ?? unit.before)?.name ?? unit.unit;

  it('says of people what the file says of them', () => {
    const wrong: string[] = [];
    for (const change of people) {
      const sentence = describePersonChange(change, comparison);
      for (const clause of sentence.split(BETWEEN_CLAUSES)) {
        const asserted = assertedOfPerson(clause, comparison, change);
        if (asserted && !fits(clause, asserted)) wrong.push(`${change.person}: ${clause} [${asserted.join()}]`);
      }
      const words = changeWords(change, comparison);
      const isMove = /^moved/.test(words);
      const asserted = isMove ? bestOfMove(change) : /^(?:joined|left)/.test(words) ? presence(comparison, change) : [];
      if (!fits(words, asserted)) wrong.push(`${change.person}: ${words} [${asserted.join()}]`);
    }
    expect(wrong).toEqual([]);
  });

  /** Who has another unit or another manager moved; the surer of the two says so. */
  function bestOfMove(change: PersonChange): Sureness[] {
    const ways = [
      ...(change.kinds.includes('unit-changed') ? [places(comparison, change)] : []),
      ...(change.kinds.includes('moved') ? [lines(comparison, change)] : []),
    ];
    return (
      ways
        .map((way) => way.toSorted(bySureness).slice(-1))
        .toSorted((a, b) => bySureness(a[0] as Sureness, b[0] as Sureness))[0] ?? []
    );
  }

  it('says of units what the file says of them', () => {
    const wrong: string[] = [];
    for (const change of units) {
      const texts = [
        ...describeUnitChange(change, comparison).split(BETWEEN_CLAUSES),
        wordOfUnitChange(change, comparison),
        ...unitChangeWords(change, comparison).split(/, | and /),
      ];
      for (const text of texts) {
        const verb = UNIT_VERBS.find((each) => text.toLowerCase().startsWith(each));
        if (!verb) continue;
        const asserted = assertedOfUnit(comparison, change, verb);
        if (!fits(text, asserted)) wrong.push(`${change.unit}: ${text} [${asserted.join()}]`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('heads each group as surely as what it tells', () => {
    const wrong = groups.flatMap((group) => {
      const title = describeGroup(group, comparison);
      const { cause } = group;
      if ('category' in cause) {
        if (cause.category !== 'left' && cause.category !== 'joined') return [];
        const asserted = group.people.flatMap((change) => presence(comparison, change));
        const isHedged = tier(asserted) === 'said' || REPORT.test(title) || HEDGE.test(title);
        return isHedged ? [] : [title];
      }
      const own = 'unit' in cause ? units.find(({ unit }) => unit === cause.unit) : undefined;
      const verb = own && UNIT_VERBS.find((each) => title.startsWith(`${nameOf(own)} ${each}`));
      if (!own || !verb) return [];
      const lead = title.split(/[:;]/)[0] ?? '';
      return fits(lead, assertedOfUnit(comparison, own, verb)) ? [] : [title];
    });
    expect(wrong).toEqual([]);
  });

  it('asserts in the headline only what is on record, and says of the rest that it is reported', () => {
    const headline = summarise(comparison)
      .map(({ text }) => text)
      .join('');
    const told = headline.split(';')[0] ?? '';
    for (const change of units) {
      const verb = /created|dissolved/.exec(change.kinds[0] ?? '')?.[0];
      if (!verb || !new RegExp(`\\b${verb}\\b`).test(told)) continue;
      const sure = tier(assertedOfUnit(comparison, change, verb));
      const clause = told.split(/\band (?=reportedly)|, (?=reportedly)/).find((part) => part.includes(nameOf(change)));
      if (sure === 'unsaid') expect(told).not.toMatch(new RegExp(`${verb}[^;]*\\b${nameOf(change)}\\b(?! \\()`));
      if (sure === 'reported' && clause) expect(clause).toMatch(/reportedly|under /);
    }
    const moved = people.filter((change) => /^moved/.test(changeWords(change, comparison)));
    const said = moved.filter((change) => tier(bestOfMove(change)) === 'said').length;
    const counted = /(\d+) (?:person |people )?moved\b/.exec(headline)?.[1];
    expect(Number(counted ?? 0)).toBe(said);
    const joined = people.filter(({ kinds }) => kinds.includes('joined'));
    const saidToJoin = joined.filter((change) => tier(presence(comparison, change)) === 'said').length;
    expect(Number(/(\d+) (?:person |people )?joined\b/.exec(headline)?.[1] ?? 0)).toBe(saidToJoin);
  });

  it('tells every strand of the flow as surely as those in it changed', () => {
    const tree = buildSeatTree(before.snapshot, after.snapshot, {
      before: readForest(before.snapshot, 'units'),
      after: readForest(after.snapshot, 'units'),
    });
    const nothing = { picked: undefined, onlyChanges: false, closed: new Set<string>(), unfolded: new Set<string>() };
    const graph = traceStrands(comparison, readOutlines(comparison, tree), nothing);
    const wrong = graph.strands.flatMap((strand) => {
      const text = describeStrand(graph, strand, comparison);
      const changes = strand.people.flatMap((person) => comparison.people.get(person) ?? []);
      if (strand.category === 'joined' || strand.category === 'left') {
        return fits(
          text,
          changes.flatMap((change) => presence(comparison, change)),
        )
          ? []
          : [text];
      }
      if (strand.category !== 'moved') return [];
      return fits(text, changes.flatMap(bestOfMove)) ? [] : [text];
    });
    expect(wrong).toEqual([]);
  });

  it('names in the account who says what states, and hedges what nobody says', () => {
    const account = writeAccount(comparison, groups);
    const isForwards = before.snapshot.day < after.snapshot.day;
    const STATES =
      /\b(?:moved|joined|left|was formed|was acquired|was dissolved|was split|took in|was renamed|reports? to|reported to)\b/;
    const SOURCED =
      /according to|reports?\b|relaying|reported|announced|inferred|disputed|no source|shown|on the chart/;
    const wrong = account.paragraphs
      .filter(({ id }) => id !== 'gaps' && id !== 'rest' && id !== 'between')
      .flatMap(({ sentences }) =>
        sentences.flatMap(({ words, about, id }) => {
          const text = textOf(words);
          const [only, ...others] = about;
          const change =
            only && 'person' in only && others.length === 0 ? comparison.people.get(only.person) : undefined;
          const isOfEvent = /\/left(?:\/|$)/.test(id);
          if (/\/left$/.test(id) && /\bleft\b/.test(text)) {
            const went = about.flatMap((who) => ('person' in who ? (comparison.people.get(who.person) ?? []) : []));
            return tier(went.flatMap((each) => presence(comparison, each))) === 'said' ? [] : [text];
          }
          if (isForwards && !isOfEvent && STATES.test(text) && !SOURCED.test(text)) return [text];
          if (!change || isOfEvent || !change.kinds.includes('unit-changed')) return [];
          const lead = text.split(/(?: and |, | ?;)/)[0] ?? '';
          if (tier(places(comparison, change)) === 'unsaid' && /\bmoved\b/.test(lead) && !HEDGE.test(text))
            return [text];
          return [];
        }),
      );
    expect(wrong).toEqual([]);
  });

  it('says in a row of the list no more than in its sentence', () => {
    const reader = new RowReader(comparison);
    const wrong = rowsOf(groups).flatMap((row) => {
      if (row.kind !== 'unit') return [];
      const absence = reader.placeOf(row, 'after').absence ?? '';
      if (!absence.startsWith('dissolved')) return [];
      return fits(absence, assertedOfUnit(comparison, row.change, 'dissolved')) ? [] : [`${row.id}: ${absence}`];
    });
    expect(wrong).toEqual([]);
  });
});
