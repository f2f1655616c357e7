import { expect, test } from 'vitest';
import { readEdtf } from '../../model/edtf.ts';
import { formatPeriod } from './sides.ts';

test.each([
  ['2025-08-18', '2025-08-31', '18–31 Aug 2025'],
  ['2025-05-28', '2025-08-31', '28 May – 31 Aug 2025'],
  ['2024-12-01', '2025-01-31', '1 Dec 2024 – 31 Jan 2025'],
  ['2025-08-18', '2025-08-18', '18 Aug 2025'],
])('%s to %s is written %s', (first, last, text) => {
  const sideOf = (date: string) => ({ organisation: { moments: [] }, day: readEdtf(date).earliest });
  expect(formatPeriod({ before: sideOf(first), after: sideOf(last) })).toBe(text);
});
