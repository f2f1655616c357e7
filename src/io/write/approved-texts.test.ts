/**
 * Two made-up organisations in every form of text, kept as files. To accept a change, read what it changes:
 * npx vitest run src/io/write/approved-texts.test.ts -u
 */

import { describe, expect, test } from 'vitest';
import { compareDays } from '../../../tests/support/charts.ts';
import { crewsInOrder } from '../../../tests/support/crews-in-order.ts';
import { harbourWorks } from '../../../tests/support/harbour-works.ts';
import { orgFromText } from '../../../tests/support/org-from-text.ts';
import { asLine, line } from '../../base/escape/terminal.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import { type ChangeRow, RowReader, rowsOf } from '../../diff/change-rows.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { writeChanges } from '../changes-csv.ts';
import { writeComparison } from './comparison-json.ts';
import { writeMarkdown } from './markdown.ts';
import { writeOrganisation } from './organisation-json.ts';
import { writeLinkedData } from './organisation-jsonld.ts';
import { pageInParts } from './page.ts';
import { type SummaryOptions, summaryLines } from './summary-text.ts';

const HARBOUR = harbourWorks();
const COMPARISONS: readonly [name: string, comparison: Comparison][] = [
  ['harbour', compareDays(HARBOUR, '2024-10-01', '2025-02-01')],
  ['harbour-backwards', compareDays(HARBOUR, '2025-02-01', '2024-10-01')],
  ['harbour-on-one-day', compareDays(HARBOUR, '2025-02-01', '2025-02-01')],
  ['crews', crewsInOrder()],
];

const approved = (name: string): string => `../../../tests/golden/written/${name}`;

/** What is painted, between brackets with the name of the ink. */
const BRACKETS: SummaryOptions['paint'] = (ink, text) => line`[${asLine(ink)}: ${text}]`;

function rowsAndReader(comparison: Comparison): [ChangeRow[], RowReader] {
  return [rowsOf(groupByCause(comparison)), new RowReader(comparison)];
}

describe.each(COMPARISONS)('%s', (name, comparison) => {
  test('as a Markdown document', async () => {
    const text = writeMarkdown(comparison, groupByCause(comparison));
    await expect(text).toMatchFileSnapshot(approved(`${name}.md`));
  });

  test('as a table', async () => {
    const parts = [...writeChanges(...rowsAndReader(comparison), ',')];
    await expect(parts.map(({ text }) => text).join('')).toMatchFileSnapshot(approved(`${name}.csv`));
  });

  test('in a terminal', async () => {
    const lines = summaryLines(comparison, groupByCause(comparison), { width: 72, paint: BRACKETS });
    await expect([...lines, ''].join('\n')).toMatchFileSnapshot(approved(`${name}.txt`));
  });
});

test.each(COMPARISONS.filter(([name]) => name !== 'crews'))('%s as JSON', async (name, comparison) => {
  const text = writeComparison(comparison, ...rowsAndReader(comparison));
  await expect(text).toMatchFileSnapshot(approved(`${name}.json`));
});

test('an organisation as its own file', async () => {
  await expect(writeOrganisation(HARBOUR)).toMatchFileSnapshot(approved('harbour-organisation.json'));
});

test('an organisation as linked data', async () => {
  await expect(writeLinkedData(HARBOUR)).toMatchFileSnapshot(approved('harbour.jsonld'));
});

test('days that are made up stand in linked data by their names', async () => {
  const lines = writeLinkedData(crewsInOrder().after.organisation).split('\n');
  const few = lines.filter((each, index) => /"#(post|unit|membership)/.test(each) && index % 29 === 0);
  await expect(few.join('\n')).toMatchFileSnapshot(approved('crews.jsonld'));
});

const TEMPLATE = `<!doctype html><title>%ORGDIFF_TITLE%</title>
<noscript>%ORGDIFF_TEXT%</noscript>
<script type="application/json">%ORGDIFF_CONTENTS%</script>
`;

test('an organisation as a page', async () => {
  const organisation = orgFromText('[Co] Ada </script>, CEO & founder');
  const contents = { organisation, start: '?at=after&view=list', title: 'Tides & <docks>', text: 'Open "it"' };
  const parts = [...(pageInParts(TEMPLATE, contents) ?? [])];
  await expect(parts.join('')).toMatchFileSnapshot(approved('page.html'));
});
