import type { ImportProblem } from '../../io/table/import-problem.ts';
import { tablesOf } from '../../store/import-edits.ts';
import { keepRow, leaveOutRow } from '../../store/mapping-edits.ts';
import { useImportActions, useImportState } from './import-context.ts';

/** Of rows that are left out it can be said that they count. */
const LEFT_OUT: readonly ImportProblem['kind'][] = ['absent-people', 'nobody-rows'];
/** Of these, what is wrong may be that the row is nobody's. */
const MAY_BE_NOBODY: readonly ImportProblem['kind'][] = [
  'no-id',
  'no-name',
  'duplicate-id',
  'duplicate-row',
  'manager-not-found',
  'self-report',
  'near-duplicate',
  'ragged-row',
  'several-roots',
];

interface Props {
  readonly problem: ImportProblem;
  readonly row: number;
}

/** Leaves the row of a problem out, or keeps it where it was left out. */
export function RowChoice({ problem, row }: Props) {
  const { setFile } = useImportActions();
  const table = useImportState(
    ({ inspection }) => inspection && tablesOf(inspection).find(({ name }) => name === problem.file),
  );
  const isLeftOut = LEFT_OUT.includes(problem.kind);
  if (!table || row < 1 || (!isLeftOut && !MAY_BE_NOBODY.includes(problem.kind))) return null;
  const words = isLeftOut ? 'Keep this row' : 'Leave out this row';
  const mapping = isLeftOut ? keepRow(table.mapping, row) : leaveOutRow(table.mapping, row);
  return (
    <button
      type="button"
      className="open__link problem__row"
      aria-label={`${words}: ${row} of ${table.name}`}
      onClick={() => setFile(table.key, { mapping }, isLeftOut ? `Keep row ${row}` : `Leave out row ${row}`)}
    >
      {words}
    </button>
  );
}
