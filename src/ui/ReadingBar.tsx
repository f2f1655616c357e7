import { useActions, useAppState } from './app-context.ts';
import { RadioBar } from './RadioBar.tsx';

/** Switches between the two readings of the organisation. */
export function ReadingBar() {
  const actions = useActions();
  const reading = useAppState((state) => state.view.reading);
  return (
    <RadioBar
      label="Group by"
      quiet
      value={reading}
      onChange={actions.readBy}
      choices={[
        { value: 'units', label: 'Units', hint: 'People stand inside their units' },
        { value: 'lines', label: 'Reporting lines', hint: 'People stand under their managers' },
      ]}
    />
  );
}
