import { mailAddress } from './mail-address.ts';

/** What a file gives as an e-mail address, as a link where it is one. */
export function EmailLink({ address }: { readonly address: string }) {
  const href = mailAddress(address);
  return <p className="person-panel__email">{href === undefined ? address : <a href={href}>{address}</a>}</p>;
}
