/** The forms of the comparison: the chart is there at once, the others are fetched when somebody may want them. */

import type { ReactNode } from 'react';
import type { Form } from '../store/view.ts';
import { type Fetched, fetched } from './faults/fetched.tsx';
import type { FormProps } from './form-props.ts';

export interface FormEntry {
  readonly form: Form;
  readonly label: string;
  readonly hint: string;
}

export const FORM_ENTRIES: readonly FormEntry[] = [
  { form: 'chart', label: 'Chart', hint: 'Both states on one chart (c)' },
  { form: 'side-by-side', label: 'Side by side', hint: 'Before and After beside each other (s)' },
  { form: 'flow', label: 'Flow', hint: 'Who went from which unit to which (f)' },
  { form: 'list', label: 'List', hint: 'Every change as a row (l)' },
  { form: 'timeline', label: 'Timeline', hint: 'What happened when, and life-lines (t)' },
];

/** As the beginning of a sentence. */
export function nameOfForm(form: Form): string {
  return `The ${FORM_ENTRIES.find((entry) => entry.form === form)?.label.toLowerCase() ?? 'picture'}`;
}

type LaterForm = Exclude<Form, 'chart'>;

function later(form: LaterForm, load: () => Promise<(props: FormProps) => ReactNode>): Fetched<FormProps> {
  return fetched(load, {
    what: nameOfForm(form),
    place: 'stage',
    isAwaited: true,
    onClose: (actions) => actions.showForm('chart'),
    closeWords: 'Show the chart',
  });
}

export const LATER_FORMS: Readonly<Record<LaterForm, Fetched<FormProps>>> = {
  'side-by-side': later('side-by-side', async () => (await import('./side-by-side/SideBySide.tsx')).SideBySide),
  flow: later('flow', async () => (await import('./flow/FlowView.tsx')).FlowView),
  list: later('list', async () => (await import('./list/ListView.tsx')).ListView),
  timeline: later('timeline', async () => (await import('./timeline/TimelineView.tsx')).TimelineView),
};

/** Fetches all forms, so that switching shows them at once. */
export function fetchForms(): Promise<unknown> {
  return Promise.all(Object.values(LATER_FORMS).map((form) => form.ahead()));
}
