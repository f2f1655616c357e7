import type { Text } from '../../model/schema.ts';
import type { Detail, Redaction } from './redact.ts';

const LEFT_OUT: Readonly<Record<Detail, string>> = {
  titles: 'titles left out',
  locations: 'locations left out',
  contacts: 'e-mail and photos left out',
  dates: 'dates left out',
  'second-lines': 'second reporting lines left out',
  sources: 'sources, notes and story left out',
};

/** What a redacted file says of itself, before what it said already. */
export function redactionNotice({ names, leaveOut, branch }: Redaction, notice: Text | undefined): Text | undefined {
  const isReplaced = names !== 'keep';
  const leftOut = (Object.keys(LEFT_OUT) as Detail[]).filter(
    (detail) => leaveOut.has(detail) && !(detail === 'contacts' && isReplaced),
  );
  const done = [
    ...(isReplaced ? [`names replaced by ${names}`] : []),
    ...leftOut.map((detail) => LEFT_OUT[detail]),
    ...(branch ? ['only one branch kept'] : []),
  ];
  if (done.length === 0) return notice;
  const words = `Redacted before it was shared: ${done.join(', ')}.`;
  if (notice === undefined) return words;
  return typeof notice === 'string' ? `${words} ${notice}` : { ...notice, en: `${words} ${notice.en}` };
}
