const PICTURE = /^data:image\/(?:png|jpeg|webp|gif)(?:;base64)?,[A-Za-z0-9+/=%._~-]*$/;
/** A path has neither a scheme nor a host, nor signs that browsers read as either. */
const ELSEWHERE = /^[/\\]{2}|[\\:\s]|^$/;

/** Whether a picture comes with the file or lies beside the page, so that showing it asks nobody else for anything. */
export function isOwnPicture(address: string): boolean {
  return address.startsWith('data:') ? PICTURE.test(address) : !ELSEWHERE.test(address);
}
