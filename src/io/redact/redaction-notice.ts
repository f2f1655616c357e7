import type { Attribute, Text } from '../../model/schema.ts';
import type { Detail, Redaction } from './redact.ts';

const LEFT_OUT: Readonly<Record<Detail, string>> = {
  titles: 'titles left out',
  contacts: 'e-mail and photos left out',
  dates: 'dates left out',
  'second-lines': 'second reporting lines left out',
  sources: 'sources, notes and story left out',
};

/** What a redacted file says of itself, before what it said already. `attributes`: those of the file as it was. */
export function redactionNotice(
  { names, leaveOut, keepAttributes, branch }: Redaction,
  attributes: readonly Attribute[],
  notice: Text | undefined,
): Text | undefined {
  const isReplaced = names !== 'keep';
  const leftOut = (Object.keys(LEFT_OUT) as Detail[]).filter(
    (detail) => leaveOut.has(detail) && !(detail === 'contacts' && isReplaced),
  );
  const done = [
    ...(isReplaced ? [`names replaced by ${names}`] : []),
    ...leftOut.map((detail) => LEFT_OUT[detail]),
    ...(attributes.some(({ id }) => !keepAttributes.has(id)) ? ['further columns left out'] : []),
    ...(branch ? ['only one branch kept'] : []),
  ];
  if (done.length === 0) return notice;
  const words = `Redacted before it was shared: ${done.join(', ')}.`;
  if (notice === undefined) return words;
  return typeof notice === 'string' ? `${words} ${notice}` : { ...notice, en: `${words} ${notice.en}` };
}
