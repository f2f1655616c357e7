import { MOST_LINK_CHARACTERS } from '../../io/link-data.ts';
import { addressOf, type ShareLink } from './use-share-link.ts';

interface Props {
  readonly link: ShareLink;
  readonly isRedacted: boolean;
}

function count(characters: number): string {
  return `${characters.toLocaleString('en')} characters`;
}

/** Where the data of a link is, how long that makes it, and who can read it. */
export function LinkSize({ link, isRedacted }: Props) {
  switch (link.kind) {
    case 'beside':
      return null;
    case 'working':
      return <p className="link__note">Packing the organisation into a link …</p>;
    case 'too-large':
      return (
        <p className="link__note">
          {isRedacted ? 'The redacted organisation' : 'This organisation'} is too large for a link:{' '}
          {link.length === undefined ? 'it' : `with ${count(link.length)} it`} would be cut on its way, since many
          programs pass on no more than {count(MOST_LINK_CHARACTERS)}. Send the interactive page (HTML) above instead,
          or redact it to make it smaller: without its sources, or with one team only.
        </p>
      );
    case 'carried':
      return (
        <p className="link__note">
          The organisation travels inside the link, packed, {count(addressOf(link).length)} in all; it is never sent to
          a server.{' '}
          <strong>
            Whoever has the link can read {isRedacted ? 'all that is left in it' : 'all names in it'}, and nobody can
            take it back.
          </strong>
        </p>
      );
  }
}
