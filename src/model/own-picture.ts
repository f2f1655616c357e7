import { isBesidePage } from '../base/beside-page.ts';

const PICTURE = /^data:image\/(?:png|jpeg|webp|gif)(?:;base64)?,[A-Za-z0-9+/=%._~-]*$/;

/** Whether a picture comes with the file or lies beside the page, so that showing it asks nobody else for anything. */
export function isOwnPicture(address: string): boolean {
  return address.startsWith('data:') ? PICTURE.test(address) : address !== '' && isBesidePage(address);
}
