import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import { diff } from '../../diff/diff.ts';
import { readEdtf } from '../../model/edtf.ts';
import { indexOrganisation } from '../../model/organisation.ts';
import type { MomentId } from '../../model/schema.ts';
import { snapshotAt } from '../../model/snapshot.ts';
import { createActions, createAppStore } from '../../store/store.ts';
import { AppContext } from '../app-context.ts';
import { NoChanges } from './NoChanges.tsx';

const dates = ['2025-01-01', '2025-06-01', '2025-12-01'];
const named = (label: string, before: string, after: string) => ({
  id: label,
  label,
  before: before as MomentId,
  after: after as MomentId,
});
const organisation = indexOrganisation({
  ...organisationFromTexts({ '2025-01-01': '[Lab] Ada', '2025-12-01': '[Lab] Bea' }),
  moments: dates.map((date) => ({ id: date as MomentId, date, label: date })),
  comparisons: [named('Spring', '2025-01-01', '2025-06-01'), named('The year', '2025-01-01', '2025-12-01')],
});

function textBetween(before: string, after: string): string {
  const [was, is] = [before, after].map((date) => snapshotAt(organisation, readEdtf(date).earliest));
  if (!was || !is) throw new Error('two days are needed');
  const store = createAppStore();
  const list = createElement(NoChanges, { comparison: diff(was, is), organisation });
  const context = { store, actions: createActions(store) };
  return renderToStaticMarkup(createElement(AppContext, { value: context }, list)).replaceAll(/<[^>]+>/g, ' ');
}

test('other pairs of days are offered, never the one that is compared', () => {
  expect(textBetween('2025-01-01', '2025-06-01')).not.toContain('Spring');
  expect(textBetween('2025-01-01', '2025-06-01')).toContain('The year');
  expect(textBetween('2025-06-01', '2025-06-01')).toContain('Spring');
});
