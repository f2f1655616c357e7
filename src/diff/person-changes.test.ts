import { describe, expect, test } from 'vitest';
import {
  compareTexts,
  organisationFromTexts,
  snapshotOn,
  type TextOptions,
  textFromComparison,
} from '../../tests/support/org-from-text.ts';
import type { PersonId } from '../model/schema.ts';
import { diff } from './diff.ts';

function changes(before: string, after: string, options?: TextOptions): string[] {
  return textFromComparison(compareTexts(before, after, options))
    .split('\n')
    .filter(Boolean);
}

const COMPANY = `
  [Company] Ada, CEO
    [Lab] Bea, Head
      Cy, Engineer
    [Shop] Dan, Head
      Eve, Clerk
`;

describe('presence', () => {
  const WITHOUT_CY = COMPANY.replace('Cy, Engineer', '');

  test('who is absent from a complete organisation joined or left', () => {
    expect(changes(WITHOUT_CY, COMPANY)).toEqual(['Cy joined']);
    expect(changes(COMPANY, WITHOUT_CY)).toEqual(['Cy left']);
  });

  test('absence from a partial one means nothing', () => {
    expect(changes(WITHOUT_CY, COMPANY, { completeness: 'partial' })).toEqual(['Cy shown']);
    expect(changes(COMPANY, WITHOUT_CY, { completeness: 'partial' })).toEqual(['Cy not-shown']);
  });

  test.each([
    ['joined', '2025-03-10'],
    ['joining-reported', '2025-03'],
    ['left', '2024-12-25'],
    ['leaving-announced', '2025-06-08'],
  ] as const)('unless an event tells of it: %s on %s', (kind, date) => {
    const options = { completeness: 'partial', events: [{ date, kind, people: ['cy'] }] } as const;
    expect(changes(WITHOUT_CY, COMPANY, options)).toEqual(['Cy joined']);
    expect(changes(COMPANY, WITHOUT_CY, options)).toEqual(['Cy left']);
  });

  test.each([
    ['more than a week before', { date: '2024-12-24', kind: 'joined', people: ['cy'] }],
    ['more than a week after', { date: '2025-06-09', kind: 'joined', people: ['cy'] }],
    ['of another sort', { date: '2025-03-10', kind: 'moved', people: ['cy'] }],
    ['about somebody else', { date: '2025-03-10', kind: 'joined', people: ['ada'] }],
    ['denied', { date: '2025-03-10', kind: 'joined', people: ['cy'], status: 'denied' }],
  ] as const)('an event %s explains nothing', (_, event) => {
    expect(changes(WITHOUT_CY, COMPANY, { completeness: 'partial', events: [event] })).toEqual(['Cy shown']);
  });

  test('of two files, the completeness of the one that lacks the person counts', () => {
    const partial = snapshotOn(
      organisationFromTexts({ '2025-01-01': WITHOUT_CY }, { completeness: 'partial' }),
      '2025-01-01',
    );
    const complete = snapshotOn(organisationFromTexts({ '2025-06-01': COMPANY }), '2025-06-01');
    expect(textFromComparison(diff(partial, complete))).toBe('Cy shown');
    expect(textFromComparison(diff(complete, partial))).toBe('Cy not-shown');
  });
});

describe('the own seat', () => {
  test('another manager and another unit are one move', () => {
    const after = `
      [Company] Ada, CEO
        [Lab] Bea, Head
        [Shop] Dan, Head
          Eve, Clerk
          Cy, Engineer
    `;
    expect(changes(COMPANY, after)).toEqual(['Cy moved, unit-changed']);
  });

  test('another unit under the same manager is no move of the line', () => {
    expect(changes('[Lab] Bea\n  Cy\n  [Annex] Dan', '[Lab] Bea\n  [Annex] Dan\n    Cy -> Bea')).toEqual([
      'Cy unit-changed, line-changed',
    ]);
  });

  test('a renamed unit changes nobody in it', () => {
    const renamed = COMPANY.replace('[Lab]', '[Laboratory #lab]');
    expect(changes(COMPANY, renamed)).toEqual(['[Laboratory] renamed']);
  });

  test('a line that ends at a unit without a named head counts as such', () => {
    expect(changes('[A]\n  Cy\n[B]', '[A]\n  Cy -> [B]\n[B]')).toEqual(['Cy moved']);
  });

  test('a new title is a change in place', () => {
    expect(changes(COMPANY, COMPANY.replace('Engineer', 'Architect'))).toEqual(['Cy retitled']);
  });

  test('nearer to the top is a promotion, further from it the opposite', () => {
    const low = 'Ada\n  Bea\n    Cy\n      Di';
    const high = 'Ada\n  Bea\n    Cy\n  Di';
    expect(changes(low, high)).toEqual(['Di moved, promoted']);
    expect(changes(high, low)).toEqual(['Di moved, demoted']);
  });

  test('a unit whose head is not named is a step on the line', () => {
    const comparison = compareTexts('Ada\n  [Lab]\n    Cy', 'Ada\n  [Lab]\n    Cy -> Ada');
    expect(comparison.people.get('cy' as PersonId)).toMatchObject({
      kinds: ['moved', 'promoted'],
      before: { depth: 2, manager: undefined },
      after: { depth: 1, manager: 'ada' },
    });
  });

  test('in a partial file, losing the line upwards is no promotion', () => {
    expect(changes('Ada\n  Bea', 'Ada\nBea', { completeness: 'partial' })).toEqual(['Bea moved']);
    expect(changes('Ada\n  Bea', 'Ada\nBea')).toEqual(['Bea moved, promoted']);
  });

  test('a dotted line is a change of lines only', () => {
    expect(changes(COMPANY, COMPANY.replace('Engineer', 'Engineer ~> Dan'))).toEqual(['Cy line-changed']);
  });

  test('the same manager, recorded as a person instead of as the head of the unit, is no move', () => {
    expect(changes(COMPANY, COMPANY.replace('Engineer', 'Engineer -> Bea'))).toEqual(['Cy line-changed']);
  });

  test('a line that goes on naming somebody who is no longer shown is the same line', () => {
    expect(changes('Ada\n  Bea', 'Bea -> Ada\nCy')).toEqual(['Ada left', 'Cy joined']);
  });

  test('a move out of a dissolved unit has the unit as its cause', () => {
    const after = `
      [Company] Ada, CEO
        Bea, Head
        [Shop] Dan, Head
          Eve, Clerk
          Cy, Engineer
    `;
    expect(changes(COMPANY, after)).toEqual([
      '[Lab] dissolved → [Company], [Shop]',
      'Bea unit-changed ← [Lab]',
      'Cy moved, unit-changed ← [Lab]',
    ]);
  });

  test('the events between the two days are told in order, others are not', () => {
    const event = (date: string) => ({ date, kind: 'statement', people: ['cy'] }) as const;
    const { people } = compareTexts(COMPANY, COMPANY.replace('Engineer', 'Architect'), {
      events: ['2025-05', '2025-01-01', '2025-02-03', '2025-06-01', '2025-06-02'].map(event),
    });
    expect(people.get('cy' as PersonId)?.events.map(({ date }) => date)).toEqual([
      '2025-02-03',
      '2025-05',
      '2025-06-01',
    ]);
  });
});

describe('a replaced boss', () => {
  test('as the head of a unit moves nobody below', () => {
    const after = COMPANY.replace('Bea, Head', 'Fay, Head');
    expect(changes(COMPANY, after)).toEqual(['[Lab] head-changed', 'Bea left', 'Cy boss-replaced ← Bea', 'Fay joined']);
  });

  test('is so for those whose line names the person, too', () => {
    const before = '[Lab] Bea\n  Cy -> Bea';
    const after = '[Lab] Fay\n  Cy -> Fay';
    expect(changes(before, after)).toEqual(['[Lab] head-changed', 'Bea left', 'Cy boss-replaced ← Bea', 'Fay joined']);
  });

  test('may be one whom no source named, or two together', () => {
    expect(changes('[Lab]\n  Cy', '[Lab] Bea\n  Cy')).toEqual([
      '[Lab] head-changed',
      'Bea joined',
      'Cy boss-replaced ← [Lab]',
    ]);
    expect(changes('[Lab] Bea & Bo\n  Cy', '[Lab] Bea & Fay\n  Cy')).toEqual([
      '[Lab] head-changed',
      'Bo left',
      'Cy boss-replaced ← [Lab]',
      'Fay joined',
    ]);
  });

  test('is none where somebody goes from one of two heads to the other', () => {
    expect(changes('[Lab] Bea & Bo\n  Cy -> Bea', '[Lab] Bea & Bo\n  Cy -> Bo')).toEqual(['Cy moved']);
  });

  test('is none for somebody who changes the unit, too', () => {
    expect(changes('[Lab] Bea\n  Cy\n  [Annex]', '[Lab] Fay\n  [Annex]\n    Cy -> Fay')).toEqual([
      '[Lab] head-changed',
      'Bea left',
      'Cy moved, unit-changed',
      'Fay joined',
    ]);
  });

  test('carries nobody along further down', () => {
    const before = '[Lab] Bea\n  Cy\n    Di';
    expect(changes(before, before.replace('Bea', 'Fay'))).not.toContainEqual(expect.stringContaining('Di'));
  });

  describe('in lines between people', () => {
    const TEAM = `
      Ada
        Bea
          Cy
          Di
          Ed
        Dan
    `;

    test('is succeeded by who came to the seat with most of the team', () => {
      expect(changes(TEAM, TEAM.replace('Bea', 'Fay'))).toEqual([
        'Bea left',
        'Cy boss-replaced ← Bea',
        'Di boss-replaced ← Bea',
        'Ed boss-replaced ← Bea',
        'Fay joined',
      ]);
    });

    test('may be succeeded from within the team', () => {
      const after = 'Ada\n  Cy\n    Di\n    Ed\n  Dan';
      expect(changes(TEAM, after)).toEqual([
        'Bea left',
        'Cy moved, promoted',
        'Di boss-replaced ← Bea',
        'Ed boss-replaced ← Bea',
      ]);
    });

    test('may be succeeded at two levels at once', () => {
      const after = TEAM.replace('Ada', 'Una').replace('Bea', 'Fay');
      expect(changes(TEAM, after)).toEqual([
        'Ada left',
        'Bea left',
        'Cy boss-replaced ← Bea',
        'Dan boss-replaced ← Ada',
        'Di boss-replaced ← Bea',
        'Ed boss-replaced ← Bea',
        'Fay joined',
        'Una joined',
      ]);
    });

    test('is not succeeded by a peer who keeps the own seat: that is a move', () => {
      const after = 'Ada\n  Dan\n    Cy\n    Di\n    Ed';
      expect(changes(TEAM, after)).toEqual(['Bea left', 'Cy moved', 'Di moved', 'Ed moved']);
    });

    test('is not succeeded by the boss above', () => {
      const after = 'Ada\n  Cy\n  Di\n  Ed\n  Dan';
      expect(changes(TEAM, after)).toEqual([
        'Bea left',
        'Cy moved, promoted',
        'Di moved, promoted',
        'Ed moved, promoted',
      ]);
    });

    test('is not succeeded by a boss from above who comes down', () => {
      const after = 'Una\n  Ada\n    Cy\n    Di\n    Ed\n  Dan\n  Eli';
      const before = 'Ada\n  Bea\n    Cy\n    Di\n    Ed\n  Dan\n  Eli';
      expect(changes(before, after)).toEqual([
        'Ada moved, demoted',
        'Bea left',
        'Cy moved',
        'Dan boss-replaced ← Ada',
        'Di moved',
        'Ed moved',
        'Eli boss-replaced ← Ada',
        'Una joined',
      ]);
    });

    test('is not succeeded where the team was divided in halves', () => {
      const before = 'Ada\n  Bea\n    Cy\n    Di';
      const after = 'Ada\n  Fay\n    Cy\n  Gil\n    Di';
      expect(changes(before, after)).toEqual(['Bea left', 'Cy moved', 'Di moved', 'Fay joined', 'Gil joined']);
    });

    test('is not succeeded by who sits elsewhere', () => {
      const before = 'Ada\n  Bea\n    Cy\n    Di\n  Dan';
      const after = 'Ada\n  Dan\n    Fay\n      Cy\n      Di';
      expect(changes(before, after)).toEqual(['Bea left', 'Cy moved, demoted', 'Di moved, demoted', 'Fay joined']);
    });
  });
});

describe('carried along', () => {
  const crowd = Array.from({ length: 40 }, (_, index) => `      P${String(index).padStart(2, '0')}`).join('\n');

  test('forty people under a head who moves are one move and forty consequences', () => {
    const before = `[Company] Ada\n  [Old] Bea\n    [Lab] Cy\n${crowd}\n  [New] Dan`;
    const after = `[Company] Ada\n  [Old] Bea\n  [New] Dan\n    [Lab] Cy\n${crowd}`;
    const lines = changes(before, after);
    expect(lines.slice(0, 3)).toEqual(['[Lab] re-parented', 'Cy moved', 'P00 carried-along ← Cy']);
    expect(lines.filter((line) => line.endsWith('carried-along ← Cy'))).toHaveLength(40);
    expect(lines).toHaveLength(42);
  });

  test('names the nearest who moved', () => {
    const before = 'Ada\n  Bea\n    Cy\n      Di\n        Ed\n  Dan\n    Dot';
    const after = 'Ada\n  Dan\n    Bea\n    Dot\n      Cy\n        Di\n          Ed';
    expect(changes(before, after)).toEqual([
      'Bea moved, demoted',
      'Cy moved, demoted',
      'Di carried-along ← Cy',
      'Ed carried-along ← Cy',
    ]);
  });

  test('by a unit without a named head, the cause is the unit', () => {
    const before = '[Company] Ada\n  [Old] Bea\n    [Lab]\n      Cy\n        Di\n  [New] Dan';
    const after = '[Company] Ada\n  [Old] Bea\n  [New] Dan\n    [Lab]\n      Cy\n        Di';
    expect(changes(before, after)).toEqual([
      '[Lab] re-parented',
      'Cy carried-along ← [Lab]',
      'Di carried-along ← [Lab]',
    ]);
  });

  test('goes through the units inside a unit that hangs elsewhere', () => {
    const before = '[Company] Ada\n  [Old] Bea\n    [Lab]\n      [Bench]\n        Cy\n  [New] Dan';
    const after = '[Company] Ada\n  [Old] Bea\n  [New] Dan\n    [Lab]\n      [Bench]\n        Cy';
    expect(changes(before, after)).toEqual(['[Lab] re-parented', 'Cy carried-along ← [Lab]']);
  });

  test('a head whose own line stays goes along with the unit', () => {
    const before = '[Company] Ada\n  [Old]\n    [Lab] Bea -> Ada\n      Cy\n  [New]';
    const after = '[Company] Ada\n  [Old]\n  [New]\n    [Lab] Bea -> Ada\n      Cy';
    expect(changes(before, after)).toEqual([
      '[Lab] re-parented',
      'Bea carried-along ← [Lab]',
      'Cy carried-along ← [Lab]',
    ]);
  });

  test('a unit under a person goes where the person goes', () => {
    const before = 'Ada\n  Bea\n    Cy\n      [Lab]\n        Di\n  Dan';
    const after = 'Ada\n  Bea\n  Dan\n    Cy\n      [Lab]\n        Di';
    expect(changes(before, after)).toEqual(['Cy moved', 'Di carried-along ← Cy']);
  });

  test('by two heads who moved together, the cause is the first of them', () => {
    const before = '[Company] Ada\n  [Lab] Bea & Bo\n    Cy\nUna';
    const after = '[Company] Ada\n  [Lab] Bea -> Una & Bo -> Una\n    Cy\nUna';
    expect(changes(before, after)).toEqual(['Bea moved', 'Bo moved', 'Cy carried-along ← Bea']);
  });

  test('goes on above a replaced boss', () => {
    const before = 'Ada\n  Bea\n    Cy\n      Di\n        Ed\n      Dot\n  Dan';
    const after = 'Ada\n  Dan\n    Bea\n      Fay\n        Di\n          Ed\n        Dot';
    expect(changes(before, after)).toEqual([
      'Bea moved, demoted',
      'Cy left',
      'Di boss-replaced ← Cy',
      'Dot boss-replaced ← Cy',
      'Ed carried-along ← Bea',
      'Fay joined',
    ]);
  });

  test('comes with a title of one’s own, but never with a move', () => {
    const before = 'Ada\n  Bea\n    Cy, Engineer\n    Di\n  Dan';
    const after = 'Ada\n  Dan\n    Bea\n      Cy, Architect\n    Di';
    expect(changes(before, after)).toEqual(['Bea moved, demoted', 'Cy carried-along, retitled ← Bea', 'Di moved']);
  });
});
