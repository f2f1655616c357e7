import type { Redacted } from '../../io/redact/redact.ts';
import { NO_OWN_WORDS } from '../../io/write/own-words.ts';
import type { Selection, View } from '../../store/view.ts';

type Ids = Pick<Redacted, 'people' | 'units'>;

function selectionIn({ people, units }: Ids, selection: Selection | undefined): Selection | undefined {
  if (!selection) return undefined;
  if ('person' in selection) {
    const person = people.get(selection.person);
    return person && { person };
  }
  const unit = units.get(selection.unit);
  return unit && { unit };
}

const SEAT = /^(fold:)?(person|unit):(.*?)(~?)$/s;

/** "person:ada~" as "person:p1~"; nothing where Ada is left out. */
function seatIn({ people, units }: Ids, seat: string): string[] {
  const [, fold = '', kind = '', id = '', ghost = ''] = SEAT.exec(seat) ?? [];
  const known: ReadonlyMap<string, string> = kind === 'person' ? people : units;
  const other = known.get(id);
  return other === undefined ? [] : [`${fold}${kind}:${other}${ghost}`];
}

/** The view of the redacted organisation: the same choices, without what is left out or could hold a name. */
export function viewOfRedacted(view: View, ids: Ids, isBranch: boolean): View {
  return {
    ...view,
    selection: selectionIn(ids, view.selection),
    // The branch is all there is.
    team: isBranch ? undefined : selectionIn(ids, view.team),
    closed: new Set([...view.closed].flatMap((seat) => seatIn(ids, seat))),
    unfolded: new Set([...view.unfolded].flatMap((seat) => seatIn(ids, seat))),
    units: new Set([...view.units].flatMap((unit) => ids.units.get(unit) ?? [])),
    below: new Set([...view.below].flatMap((person) => ids.people.get(person) ?? [])),
    // Values may be told otherwise there, or not at all.
    values: new Set(),
    text: '',
    light: undefined,
    step: undefined,
    // Other names are of other widths, so everything stands elsewhere.
    camera: undefined,
    ...NO_OWN_WORDS,
  };
}
