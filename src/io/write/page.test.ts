import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import { timelines } from '../../../tests/support/random-texts.ts';
import { cleanText } from '../../base/clean-text.ts';
import type { Organisation } from '../../model/organisation.ts';
import { readContents } from '../read-contents.ts';
import { fileOf } from './organisation-json.ts';
import { estimateSize, pageInParts } from './page.ts';

const TEMPLATE =
  '<title>%ORGDIFF_TITLE%</title><noscript>%ORGDIFF_TEXT%</noscript><script id="contents">%ORGDIFF_CONTENTS%</script>';

function write(organisation: Organisation, { title = '', text = '', start = '' } = {}): string {
  const parts = pageInParts(TEMPLATE, { organisation, title, text, start });
  if (!parts) throw new Error('no template');
  return [...parts].join('');
}

function contentsOf(page: string): string {
  return /<script id="contents">(.*)<\/script>$/su.exec(page)?.[1] ?? '';
}

const ADA = organisationFromTexts({ '2025-01-01': 'Ada', '2025-02-01': 'Ada' });

function named(name: string): Organisation {
  return { ...ADA, people: ADA.people.map((person) => ({ ...person, name })) };
}

describe('the page that is one file', () => {
  test('gives back the organisation that was put into it', () => {
    fc.assert(
      fc.property(timelines(), ({ organisation }) => {
        const { start, organisation: read } = readContents(contentsOf(write(organisation, { start: '?at=after' })));
        expect(start).toBe('?at=after');
        const { $schema: _, ...file } = fileOf(organisation);
        expect(read.ok && fileOf(read.value)).toEqual(file);
      }),
      { numRuns: 25 },
    );
  });

  test('gives back any name, and no name ends the element that it stands in', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(
            '</script><script>alert(1)</script>',
            '<!--<script>',
            ']]>',
            '\u2028',
            '%ORGDIFF_TEXT%',
            '$&',
          ),
          fc.string({ unit: 'binary', minLength: 1 }),
        ),
        (name) => {
          const page = write(named(name));
          expect(contentsOf(page)).not.toMatch(/[<\u2028\u2029]/);
          const { organisation } = readContents(contentsOf(page));
          const read = cleanText(name);
          if (read !== '') expect(organisation.ok && organisation.value.people[0]?.name).toBe(read);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('shows title and text as text', () => {
    const page = write(named('Ada'), { title: '</title><script>', text: '</noscript><img src=x onerror=alert(1)>' });
    expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
    expect(page).toContain('<noscript>&lt;/noscript&gt;&lt;img src=x onerror=alert(1)&gt;</noscript>');
  });

  test('is not made from what is no template', () => {
    expect(
      pageInParts('<title>Another page</title>', { organisation: named('Ada'), title: '', text: '', start: '' }),
    ).toBe(undefined);
  });

  test.each(['', 'null', '[1]', '{"organisation":{}}', '{"start":"","organis'])(
    'that holds %j says what is wrong',
    (text) => {
      const { organisation } = readContents(text);
      expect(organisation.ok).toBe(false);
      if (!organisation.ok) expect(organisation.error[0]?.message).not.toBe('');
    },
  );

  test('has about the size that it was said to have', () => {
    const team = Array.from({ length: 3000 }, (_, index) => `  Worker ${index}, Title ${index}`).join('\n');
    const organisation = organisationFromTexts({ '2025-01-01': `[Co] Ada\n${team}`, '2025-02-01': '[Co] Ada' });
    const size = contentsOf(write(organisation)).length;
    expect(estimateSize(organisation) / size).toBeGreaterThan(0.95);
    expect(estimateSize(organisation) / size).toBeLessThan(1.05);
  });
});
