import { formatEdtf } from '../../model/edtf.ts';
import { type Organisation, readText } from '../../model/organisation.ts';

/** What the file covers and what an absence from it means. */
export function coverageOf({ coverage }: Organisation): string {
  const { to, completeness, note } = coverage;
  const sentences = [
    completeness === 'complete'
      ? 'The file is complete: who is not in it is not in the organisation.'
      : 'The file is not complete: absence does not mean someone left.',
    ...(to === undefined ? [] : [`The latest source is of ${formatEdtf(to)}.`]),
    // The note of the data set says it better than the general sentence.
    ...(note === undefined ? [] : [readText(note)]),
  ];
  return (note === undefined ? sentences : sentences.slice(1)).join(' ');
}
