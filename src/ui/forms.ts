/** The forms of the comparison: the chart is there at once, the others are fetched when somebody may want them. */

import { type ComponentType, lazy } from 'react';
import type { Form } from '../store/view.ts';
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

type Loader = () => Promise<{ default: ComponentType<FormProps> }>;

const LOADERS: Readonly<Record<Exclude<Form, 'chart'>, Loader>> = {
  'side-by-side': async () => ({ default: (await import('./side-by-side/SideBySide.tsx')).SideBySide }),
  flow: async () => ({ default: (await import('./flow/FlowView.tsx')).FlowView }),
  list: async () => ({ default: (await import('./list/ListView.tsx')).ListView }),
  timeline: async () => ({ default: (await import('./timeline/TimelineView.tsx')).TimelineView }),
};

export const LAZY_FORMS: Readonly<Record<Exclude<Form, 'chart'>, ComponentType<FormProps>>> = {
  'side-by-side': lazy(LOADERS['side-by-side']),
  flow: lazy(LOADERS.flow),
  list: lazy(LOADERS.list),
  timeline: lazy(LOADERS.timeline),
};

/** Fetches all forms, so that switching shows them at once. */
export function preloadForms(): Promise<unknown> {
  return Promise.all(Object.values(LOADERS).map((load) => load()));
}
