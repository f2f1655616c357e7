/** One address and nothing else: neither several nor the headers that a mailto: address may carry (RFC 6068). */
const ADDRESS = /^[^\s@,;:?&<>()[\]"\\]+@[^\s@,;:?&<>()[\]"\\]+$/;

/** The mailto: address, or nothing where the text is no plain e-mail address. */
export function mailAddress(text: string): string | undefined {
  const address = text.trim();
  if (!ADDRESS.test(address)) return undefined;
  const at = address.lastIndexOf('@');
  return `mailto:${encodeURIComponent(address.slice(0, at))}@${encodeURIComponent(address.slice(at + 1))}`;
}
