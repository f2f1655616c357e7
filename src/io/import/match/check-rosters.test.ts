import { describe, expect, it } from 'vitest';
import { datedRoster, rosterOf } from '../../../../tests/support/rosters.ts';
import type { DatedRoster } from '../rows/roster.ts';
import { checkRosters, idsOfPostsProblems } from './check-rosters.ts';
import { readIds } from './ids-of-posts.ts';
import { matchRosters, suggestMatchBy } from './match-rosters.ts';

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

function problemsOf(before: DatedRoster, after: DatedRoster, by: 'id' | 'name' = 'id', isChosen = false) {
  return checkRosters([before, after], [matchRosters(before, after, { by, isChosen, same: [], different: [] })]);
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
        done: 'The ids are compared all the same: 1 person recognised by id, 4 people in other ways.',
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
        message: 'Hardly anybody in before.csv is in after.csv: none of 5 people were recognised.',
        fix: { do: 'match-by', by: 'name' },
      },
    ]);
  });

  it('says what asking for ids alone did where they were made anew', () => {
    const after = numbered('after.csv', NAMES, 2, '2025-06-30');
    expect(problemsOf(BEFORE, after, 'id', true)).toMatchObject([
      {
        kind: 'ids-reminted',
        severity: 'warning',
        done: 'Ids alone are compared, as was asked for: 4 people recognised by them.',
        fix: { do: 'match-by', by: 'name' },
      },
    ]);
  });

  it('does not take ids that lost their zeros for new ones', () => {
    const after = datedRoster(
      rosterOf(
        'after.csv',
        NAMES.map((name, index) => ({ id: `000${index + 1}.0`, name })),
      ),
      '2025-06-30',
    );
    expect(problemsOf(BEFORE, after)).toEqual([]);
  });

  it('compares ids that differ by their zeros alone as they are written', () => {
    const ids = ['0123', '123', '0125', '125', '00125'];
    const list = (file: string, date: string) =>
      datedRoster(
        rosterOf(
          file,
          NAMES.map((name, index) => ({ id: ids[index] ?? '', name })),
        ),
        date,
      );
    const [before, after] = [list('before.csv', '2025-01-01'), list('after.csv', '2025-06-30')];
    expect(suggestMatchBy(before, after)).toBe('id');
    expect(problemsOf(before, after, 'name')).toEqual([]);
  });

  it('names whoever was recognised without a common id, and counts them', () => {
    const posts = NAMES.map((name, index) => ({ id: index === 4 ? '77' : String(index + 1), name }));
    expect(problemsOf(BEFORE, datedRoster(rosterOf('after.csv', posts), '2025-06-30'))).toMatchObject([
      {
        kind: 'matched-by-name',
        severity: 'note',
        count: 1,
        places: [{ row: 6 }],
        message: '1 person with different ids in before.csv and after.csv was recognised by name: Kim Ito (5 → 77).',
        done: 'Each is shown as one person, and can be told to be two.',
      },
    ]);
  });

  it('says that ids were taken for those of posts', () => {
    const place = { title: 'Clerk', unit: 'Finance' };
    const list = (file: string, names: readonly string[], date: string) =>
      datedRoster(
        rosterOf(
          file,
          names.map((name, index) => ({ id: `C${index}`, name, ...place })),
        ),
        date,
      );
    const rosters = [
      list('old.csv', NAMES, '2025-01-01'),
      list('new.csv', ['Ann Smith', 'Eva Lund', 'Rosa Diaz', 'Li Wei', 'Tom Ek'], '2025-06-30'),
    ];
    expect(idsOfPostsProblems(rosters, readIds(rosters).inferred)).toMatchObject([
      {
        kind: 'ids-of-posts',
        file: 'new.csv',
        message:
          'The ids in old.csv and new.csv seem to name posts, not people: 2 ids keep their titles, units and managers while the name beside them is another.',
        fix: { do: 'match-by', by: 'id' },
      },
    ]);
  });
});
