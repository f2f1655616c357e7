import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { AFTER, BEFORE, organisations } from '../../tests/support/random-organisations.ts';
import { richOrganisation } from '../../tests/support/rich-organisation.ts';
import { isoOfDay } from './edtf.ts';
import { findReorganisations, type PersonLine, personLines, unitLines } from './life-lines.ts';
import { indexOrganisation } from './organisation.ts';
import type { PersonId } from './schema.ts';
import { snapshotAt } from './snapshot.ts';

function segmentAt({ segments }: PersonLine, day: number) {
  return segments.find((segment) => segment.from <= day && day < segment.until);
}

function textOf({ person, segments, joined, left }: PersonLine): string {
  const words = segments.map(({ from, until, unit, manager }) => {
    const days = [from, until].map((day) => (Number.isFinite(day) ? isoOfDay(day).slice(5, 7) : '…'));
    return `${days.join('-')} ${unit ?? '?'}/${manager ?? '?'}`;
  });
  return `${person}: ${joined ? '+ ' : ''}${words.join(', ')}${left ? ' −' : ''}`;
}

const TEXTS = {
  '2025-01-01': '[Company] Ada\n  [Lab] Bea\n    Cy\n    Di\n  [Shop] Ed',
  '2025-03-01': '[Company] Ada\n  [Lab] Di\n    Cy\n  [Shop] Ed\n    Bea',
  '2025-06-01': '[Company] Ada\n  [Shop] Ed\n    Bea\n    Cy',
  '2025-09-01': '[Company] Ada\n  [Works #shop] Ed\n    Bea\n    Cy\n    Di',
};

describe('the line of a person', () => {
  test('has a segment for each unit and manager, and a gap where nothing is recorded', () => {
    const lines = personLines(organisationFromTexts(TEXTS)).map(textOf);
    expect(lines).toEqual([
      'ada: + 01-… company/?',
      'bea: + 01-03 lab/ada, 03-… shop/ed',
      'cy: + 01-03 lab/bea, 03-06 lab/di, 06-… shop/ed',
      'di: + 01-03 lab/bea, 03-06 lab/ada, 09-… shop/ed',
      'ed: + 01-… shop/ada',
    ]);
  });

  test('in a partial file nobody joined or left without a word from a source', () => {
    const events = [{ date: '2025-06', kind: 'left', people: ['di'] }] as const;
    const texts = { ...TEXTS, '2025-09-01': TEXTS['2025-06-01'] };
    const lines = personLines(organisationFromTexts(texts, { completeness: 'partial', events })).map(textOf);
    expect(lines[0]).toBe('ada: 01-… company/?');
    expect(lines[3]).toBe('di: 01-03 lab/bea, 03-06 lab/ada −');
  });

  test('a line that somebody else’s dates cut in two does not claim a date of its own there', () => {
    const cy = personLines(organisationFromTexts(TEXTS))[2];
    expect(cy?.segments.map(({ start, end }) => [start, end])).toEqual([
      ['2025-01-01', undefined],
      [undefined, '2025-06-01'],
      ['2025-06-01', undefined],
    ]);
  });

  test('is cut where the same place becomes less sure, which is no crossing', () => {
    const organisation = organisationFromTexts({ '2025-01-01': '[Company] Ada\n  Bea\n  Cy\n  Di' });
    const [day, changes] = ['2025-03-01', ['bea', 'cy', 'di']];
    const memberships = organisation.memberships.flatMap((membership) => {
      if (!changes.includes(membership.person)) return [membership];
      const { to: _end, ...goesOn } = membership;
      return [
        { ...membership, to: day },
        { ...goesOn, from: day, status: 'inferred' as const },
      ];
    });
    const lines = personLines(indexOrganisation({ ...organisation, memberships }));
    const bea = lines.find(({ person }) => person === 'bea');
    expect(bea?.segments.map(({ start, status }) => [start, status])).toEqual([
      ['2025-01-01', 'stated'],
      [day, 'inferred'],
    ]);
    expect(findReorganisations(lines)).toEqual([]);
  });

  test('says of every day what the snapshot of that day says', () => {
    fc.assert(
      fc.property(organisations, fc.constantFrom(BEFORE - 1, BEFORE, BEFORE + 30, AFTER, AFTER + 30), (file, day) => {
        const { people } = snapshotAt(file, day);
        const told = personLines(file).flatMap((line) => {
          const segment = segmentAt(line, day);
          return segment ? [[line.person, segment.unit, segment.manager]] : [];
        });
        const seats = [...people.values()].map((seat) => [seat.person, seat.membership.unit, seat.manager]);
        expect(told.toSorted()).toEqual(seats.toSorted());
      }),
      { numRuns: 80 },
    );
  });

  test('has no overlap, and neighbours that touch differ', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        for (const { segments } of personLines(organisation)) {
          segments.slice(1).forEach((segment, index) => {
            const last = segments[index];
            expect(last?.until).toBeLessThanOrEqual(segment.from);
            if (last?.until === segment.from) {
              expect([last.unit, last.manager, last.status]).not.toEqual([
                segment.unit,
                segment.manager,
                segment.status,
              ]);
            }
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the line of a unit', () => {
  test('tells its names, its heads and its turns', () => {
    const organisation = organisationFromTexts(TEXTS, {
      events: [{ date: '2025-03-01', kind: 'unit-split', units: ['lab'], split: { unit: 'lab', into: ['shop'] } }],
    });
    const [, lab, shop] = unitLines(organisation);
    expect(lab?.heads.map(({ person, end }) => [person, end])).toEqual([
      ['bea', '2025-03-01'],
      ['di', '2025-06-01'],
    ]);
    expect(lab?.marks.map(({ kind, date }) => [kind, date])).toEqual([
      ['formed', '2025-01-01'],
      ['split', '2025-03-01'],
      ['dissolved', '2025-06-01'],
    ]);
    expect(shop?.segments.map(({ name }) => name)).toEqual(['Shop', 'Works']);
    expect(shop?.marks.map(({ kind }) => kind)).toEqual(['formed', 'renamed']);
  });
});

describe('a reorganisation', () => {
  test('is a day on which the lines of at least three people cross', () => {
    const found = findReorganisations(personLines(organisationFromTexts(TEXTS)));
    expect(found.map(({ day, people }) => [isoOfDay(day), people])).toEqual([['2025-03-01', 3]]);
  });
});

describe('the ends of lines', () => {
  const seat = (person: string, rest: object) => ({ id: person, person, status: 'stated', claims: [], ...rest });
  const linesOf = (memberships: object[], changes: object = {}) =>
    personLines(richOrganisation({ memberships, ...changes })).map(textOf);

  test('an event tells of a coming or going that is at most a week from it', () => {
    const dated = (date: string, from: string) => {
      const event = { id: 'e', date, kind: 'joined', people: ['bo'], summary: '', status: 'confirmed', claims: [] };
      return linesOf([seat('bo', { from })], { events: [event] })[0]?.includes('+');
    };
    expect(dated('2025-03-10', '2025-03-03')).toBe(true);
    expect(dated('2025-03-10', '2025-03-02')).toBe(false);
    expect(dated('2025-03-10', '2025-03-17')).toBe(true);
    expect(dated('2025-03-10', '2025-03-18')).toBe(false);
    expect(dated('2025-03', '2025-04-07')).toBe(true);
    expect(dated('2025-03', '2025-04-08')).toBe(false);
  });

  test('a seat and a span that may end on the day they begin are on no line', () => {
    expect(linesOf([seat('bo', { from: '2025-03-01', to: '2025-03-01' })])).toEqual([]);
    const span = { from: '2025-03-01', to: '2025-03-01', status: 'stated', claims: [] };
    const units = [
      { id: 'yard', name: 'Yard', kind: 'unit', spans: [span] },
      {
        ...{ id: 'loft', name: 'Loft', kind: 'unit', spans: [{ ...span, to: '2025-04' }] },
        heads: [{ ...span, person: 'bo' }],
      },
    ];
    const none = { events: [], figures: [], errata: [], story: [], coverage: { completeness: 'partial' } };
    const organisation = richOrganisation({ units, memberships: [], ...none });
    expect(unitLines(organisation).map(({ unit, heads }) => [unit, heads])).toEqual([['loft', []]]);
  });

  test('whoever heads the unit that he or she answers to has nobody above', () => {
    const place = { unit: 'works', reportsTo: { unit: 'works' }, from: '2025-06-01' };
    const organisation = richOrganisation({ memberships: [seat('di', place)] });
    const [di] = organisation.memberships;
    if (!di) throw new Error('there is a seat');
    // No file may say so, since it is a loop.
    const both = indexOrganisation({ ...organisation, memberships: [{ ...di, person: 'cy' as PersonId }, di] });
    expect(personLines(both).map(textOf)).toEqual(['cy: 06-… works/?', 'di: 06-… works/cy']);
    expect(snapshotAt(both, AFTER + 30).people.get('cy' as PersonId)?.manager).toBeUndefined();
  });
});
