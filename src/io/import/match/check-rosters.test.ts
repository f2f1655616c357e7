import { describe, expect, it } from 'vitest';
import { datedRoster, rosterOf } from '../../../../tests/support/rosters.ts';
import { checkRosters } from './check-rosters.ts';
import { matchRosters } from './match-rosters.ts';

const NAMES = ['Ann Smith', 'Raj Patel', 'Rosa Diaz', 'Li Wei', 'Kim Ito'];
const OTHERS = ['Max Frey', 'Eva Lund', 'Noa Levi', 'Tom Ek', 'Ida Bo'];

function numbered(file: string, names: readonly string[], firstId: number, date: string) {
  return datedRoster(
    rosterOf(
      file,
      names.map((name, index) => ({ id: String(firstId + index), name })),
    ),
    date,
  );
}

function problemsOf(before: ReturnType<typeof numbered>, after: ReturnType<typeof numbered>, by: 'id' | 'name' = 'id') {
  return checkRosters([before, after], [matchRosters(before, after, { by, same: [], different: [] })]);
}

const BEFORE = numbered('before.csv', NAMES, 1, '2025-01-01');

describe('checkRosters', () => {
  it('finds nothing wrong with files that go together', () => {
    expect(problemsOf(BEFORE, numbered('after.csv', NAMES, 1, '2025-06-30'))).toEqual([]);
  });

  it('says that two files are of one day', () => {
    expect(problemsOf(BEFORE, numbered('after.csv', NAMES, 1, '2025-01-01'))).toMatchObject([
      { kind: 'same-day', severity: 'error', message: 'before.csv and after.csv are both of 1 Jan 2025.' },
    ]);
  });

  it('says that only one of two files has managers, and offers to compare both without', () => {
    const after = { ...numbered('after.csv', NAMES, 1, '2025-06-30'), hasManagers: !BEFORE.hasManagers };
    const [silent, telling] = BEFORE.hasManagers ? ['after.csv', 'before.csv'] : ['before.csv', 'after.csv'];
    expect(problemsOf(BEFORE, after)).toMatchObject([
      {
        kind: 'managers-in-one',
        severity: 'warning',
        message: expect.stringContaining(`${silent} does not say`),
        fix: { do: 'column', field: 'manager', column: undefined, file: telling },
      },
    ]);
  });

  it('says that ids were made anew, and offers names', () => {
    const after = numbered('after.csv', NAMES, 2, '2025-06-30');
    expect(problemsOf(BEFORE, after, 'name')).toMatchObject([
      {
        kind: 'ids-reminted',
        severity: 'note',
        message:
          'Ids were probably made anew between before.csv and after.csv: 4 ids are in both, none of 4 with the same name, but 5 names are.',
        done: 'The ids are left aside: 5 people recognised by name or e-mail.',
        fix: { do: 'match-by', by: 'id' },
      },
    ]);
  });

  it('offers no ids where none is in both files', () => {
    const [problem] = problemsOf(BEFORE, numbered('after.csv', NAMES, 100, '2025-06-30'), 'name');
    expect(problem).toMatchObject({ kind: 'ids-reminted', severity: 'note' });
    expect(problem?.fix).toBeUndefined();
  });

  it('warns where ids are compared although they were made anew', () => {
    // One keeps her id by chance.
    const names = ['Ann Smith', 'Li Wei', 'Raj Patel', 'Kim Ito', 'Rosa Diaz'];
    expect(problemsOf(BEFORE, numbered('after.csv', names, 1, '2025-06-30'))).toMatchObject([
      {
        kind: 'ids-reminted',
        severity: 'warning',
        done: 'The ids are compared all the same: 1 person recognised by id, 4 people by name or e-mail.',
        fix: { do: 'match-by', by: 'name' },
      },
    ]);
  });

  it('says that two files have nobody in common', () => {
    expect(problemsOf(BEFORE, numbered('after.csv', OTHERS, 100, '2025-06-30'))).toMatchObject([
      { kind: 'nothing-in-common', severity: 'warning', file: 'after.csv' },
    ]);
  });

  it('says that hardly anybody stayed where the ids mean others', () => {
    expect(problemsOf(BEFORE, numbered('after.csv', OTHERS, 1, '2025-06-30'))).toMatchObject([
      {
        kind: 'total-turnover',
        message: 'Hardly anybody of before.csv is in after.csv: none of 5 people were recognised.',
        fix: { do: 'match-by', by: 'name' },
      },
    ]);
  });
});
