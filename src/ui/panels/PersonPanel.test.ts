import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import { diff } from '../../diff/diff.ts';
import { readEdtf } from '../../model/edtf.ts';
import { indexOrganisation, type Organisation } from '../../model/organisation.ts';
import type { Claim, Person, PersonId, SourceId } from '../../model/schema.ts';
import { snapshotAt } from '../../model/snapshot.ts';
import { createActions, createAppStore } from '../../store/store.ts';
import { AppContext } from '../app-context.ts';
import { PersonPanel } from './PersonPanel.tsx';

const source = (id: string): SourceId => id as SourceId;

const texts = organisationFromTexts(
  {
    '2025-08-18': `
      [Company] Ada, Chief
        [Old lab] Bea, Head
          Cy, Engineer
    `,
    '2025-08-31': `
      [Company] Ada, Chief
        [Old lab] Bea, Head
        [New lab] Di, Head
          Cy, Engineer
    `,
  },
  { events: [{ date: '2025-08-31', kind: 'moved', people: ['cy'] }] },
);

function organisationWith(claims: readonly Claim[]): Organisation {
  return indexOrganisation({
    ...texts,
    memberships: texts.memberships.map((membership) => ({ ...membership, claims: [...claims] })),
    sources: [
      { id: source('memo'), publisher: 'The Paper', date: '2025-08-21', url: 'https://example.org/memo' },
      { id: source('blog'), publisher: 'A Blog', via: { publisher: 'A Mirror', url: 'https://example.org/mirror' } },
    ],
  });
}

function render(id: string, claims: readonly Claim[] = [{ source: source('memo'), status: 'stated' }]): string {
  const organisation = organisationWith(claims);
  const at = (date: string) => snapshotAt(organisation, readEdtf(date).earliest);
  const person = organisation.personById.get(id as PersonId) as Person;
  const store = createAppStore();
  const panel = createElement(PersonPanel, {
    person,
    organisation,
    comparison: diff(at('2025-08-18'), at('2025-08-31')),
    onClose: () => undefined,
  });
  return renderToStaticMarkup(createElement(AppContext, { value: { store, actions: createActions(store) } }, panel));
}

/** The text between tags, as a reader sees it. */
function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('the person panel', () => {
  test('is named with the name and can be closed', () => {
    expect(render('cy')).toContain('<aside class="panel" aria-label="Cy">');
    expect(render('cy')).toContain('aria-label="Close panel"');
  });

  test('has one list "Reports to" with both lines where they differ', () => {
    const html = render('cy');
    expect(html.match(/aria-label="Reports to"/g)).toHaveLength(1);
    expect(textOf(html)).toMatch(/Before · 18 Aug 2025 stated to Bea .*After · 31 Aug 2025 stated to Di /);
  });

  test('shows a line that stayed once, and says where the top is', () => {
    expect(textOf(render('bea'))).toContain('Same line before and after stated to Ada');
    expect(textOf(render('ada'))).toContain('Nobody: the top of the chart');
  });

  test('gives every entry of the history a date and its sources, as links where they have an address', () => {
    const html = render('cy', [
      { source: source('memo'), status: 'stated' },
      { source: source('blog'), status: 'reported' },
    ]);
    const history = html.slice(html.indexOf('aria-label="History"'));
    const entries = history.split('<li ').slice(1);
    expect(entries).toHaveLength(2);
    for (const entry of entries) {
      expect(entry).toContain('<time dateTime="2025-08-');
      expect(entry).toContain('href="https://example.org/memo" target="_blank" rel="noopener noreferrer"');
    }
    expect(textOf(entries[0] ?? '')).toContain('The Paper, 21 Aug 2025 ; A Blog, via A Mirror');
  });

  test('shows claims that disagree side by side, each with its source', () => {
    const text = textOf(
      render('di', [
        { source: source('memo'), status: 'stated', note: 'Reports to Ada.' },
        { source: source('blog'), status: 'disputed', note: 'Reports to nobody.' },
      ]),
    );
    expect(text).toMatch(/Sources disagree stated Reports to Ada\. The Paper.* disputed .*Reports to nobody\. A Blog/);
  });

  test('says so where nobody gives a source', () => {
    expect(textOf(render('di', []))).toContain('No source is given.');
  });
});
