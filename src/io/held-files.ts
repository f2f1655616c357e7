/** Files beside the page that were fetched before anybody asked, so that they are there when the network is not. */

const held = new Map<string, Blob>();

function fullAddress(address: string): string {
  return new URL(address, location.href).href;
}

/** A server that has it no more may answer with a page instead. */
function isPageInstead(address: string, response: Response): boolean {
  return !address.endsWith('.html') && (response.headers.get('content-type') ?? '').includes('html');
}

/** Rejects where it cannot be had. */
export async function holdFile(address: string): Promise<void> {
  const full = fullAddress(address);
  if (held.has(full)) return;
  const response = await fetch(full, { priority: 'low' });
  if (!response.ok || isPageInstead(full, response)) throw new Error(`${address} was not found`);
  held.set(full, await response.blob());
}

export function heldFile(address: string): Blob | undefined {
  return held.size === 0 ? undefined : held.get(fullAddress(address));
}
