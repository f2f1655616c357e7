/**
 * Opens a ZIP archive (PKWARE APPNOTE 6.3) for as long as it stays within bounds. What an entry claims about its size
 * is not believed: bytes are counted as they are inflated.
 */

import { Inflate } from 'fflate';
import { Unreadable } from '../table/report.ts';
import type { Pace } from './pace.ts';

const MOST_ENTRIES = 10_000;
/** Of all entries together. */
const MOST_INFLATED = 512 * 1024 * 1024;
/** No table of text shrinks to less than this share of itself, once it is of some size. */
const MOST_RATIO = 200;
const RATIO_FROM = 8 * 1024 * 1024;
/** Deflate makes at most a thousand bytes of one, so that a step stays small. */
const STEP = 16 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const UNKNOWN_32 = 0xffffffff;

const DAMAGED = 'The file is damaged: it is a ZIP archive that cannot be unpacked.';
const BOMB = 'The file unpacks to far more than a list of people needs, as a “zip bomb” does.';
const SAVE_AGAIN = 'Open it in its own program, save it again as .xlsx or .csv, and choose that file.';

interface Entry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

/** Of an entry, and of all that was read: the same bytes can stand for many entries. */
function isBomb(inflated: number, size: number): boolean {
  return inflated > RATIO_FROM && inflated > MOST_RATIO * size;
}

export class Zip {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();
  private inflated = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (error) {
      if (error instanceof RangeError) throw new Unreadable(DAMAGED, SAVE_AGAIN);
      throw error;
    }
  }

  get names(): Iterable<string> {
    return this.entries.keys();
  }

  /** How many bytes have been handed over. */
  get unpacked(): number {
    return this.inflated;
  }

  /** Names are compared without regard to case, as in the Open Packaging Conventions. */
  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** How many bytes an entry takes up in the archive. */
  sizeOf(name: string): number {
    return this.entries.get(name.toLowerCase())?.size ?? 0;
  }

  /** Hands over an entry in pieces; stops early where `take` returns false. */
  async read(name: string, pace: Pace, take: (piece: Uint8Array, isLast: boolean) => boolean): Promise<void> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return;
    const source = this.sourceOf(entry);
    let taken = 0;
    let wantsMore = true;
    const hand = (piece: Uint8Array, isLast: boolean): void => {
      taken += piece.length;
      this.inflated += piece.length;
      if (this.inflated > MOST_INFLATED || isBomb(taken, entry.size) || isBomb(this.inflated, this.bytes.length)) {
        throw new Unreadable(BOMB, SAVE_AGAIN);
      }
      if (wantsMore) wantsMore = take(piece, isLast);
    };
    const inflate = entry.method === 8 ? new Inflate(hand) : undefined;
    for (let at = 0; wantsMore && (at < source.length || at === 0); at += STEP) {
      await pace(source.length === 0 ? 1 : at / source.length);
      const step = source.subarray(at, at + STEP);
      const isLast = at + STEP >= source.length;
      if (inflate) pushInto(inflate, step, isLast);
      else hand(step, isLast);
    }
  }

  private sourceOf({ method, isEncrypted, offset, size }: Entry): Uint8Array {
    if (isEncrypted) throw new Unreadable('The file is protected by a password.', 'Save it without a password.');
    if (method !== 0 && method !== 8) throw new Unreadable('The file is packed in an unusual way.', SAVE_AGAIN);
    if (offset + 30 > this.bytes.length || this.view.getUint32(offset, true) !== LOCAL_HEADER) {
      throw new Unreadable(DAMAGED, SAVE_AGAIN);
    }
    const start = offset + 30 + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
    if (start + size > this.bytes.length) throw new Unreadable(DAMAGED, SAVE_AGAIN);
    return this.bytes.subarray(start, start + size);
  }

  private readDirectory(): void {
    const end = this.findEnd();
    let count = this.view.getUint16(end + 10, true);
    let at = this.view.getUint32(end + 16, true);
    if (count === 0xffff || at === UNKNOWN_32) {
      const locator = end - 20;
      if (locator >= 0 && this.view.getUint32(locator, true) === ZIP64_LOCATOR) {
        const wide = this.readWide(locator + 8);
        if (this.view.getUint32(wide, true) !== ZIP64_END) throw new Unreadable(DAMAGED, SAVE_AGAIN);
        count = this.readWide(wide + 32);
        at = this.readWide(wide + 48);
      }
    }
    if (count > MOST_ENTRIES) throw new Unreadable(BOMB, SAVE_AGAIN);
    const decoder = new TextDecoder();
    for (let entry = 0; entry < count; entry++) {
      if (this.view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Unreadable(DAMAGED, SAVE_AGAIN);
      const nameLength = this.view.getUint16(at + 28, true);
      const extraLength = this.view.getUint16(at + 30, true);
      const name = decoder.decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
      const path = name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
      if (!this.entries.has(path)) this.entries.set(path, this.entryAt(at, at + 46 + nameLength, extraLength));
      at += 46 + nameLength + extraLength + this.view.getUint16(at + 32, true);
    }
  }

  private entryAt(at: number, extra: number, extraLength: number): Entry {
    let size = this.view.getUint32(at + 20, true);
    let offset = this.view.getUint32(at + 42, true);
    for (let field = extra; field + 4 <= extra + extraLength; field += 4 + this.view.getUint16(field + 2, true)) {
      if (this.view.getUint16(field, true) !== 1) continue;
      // Only what does not fit in 32 bits is listed, in this order: the inflated size, the size, the offset.
      let wide = field + 4 + (this.view.getUint32(at + 24, true) === UNKNOWN_32 ? 8 : 0);
      if (size === UNKNOWN_32) {
        size = this.readWide(wide);
        wide += 8;
      }
      if (offset === UNKNOWN_32) offset = this.readWide(wide);
    }
    const isEncrypted = (this.view.getUint16(at + 8, true) & 1) === 1;
    return { method: this.view.getUint16(at + 10, true), isEncrypted, size, offset };
  }

  /** The end record stands last, before a comment of at most 65,535 bytes. */
  private findEnd(): number {
    const last = this.bytes.length - 22;
    for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
      if (this.view.getUint32(at, true) === END_OF_DIRECTORY) return at;
    }
    throw new Unreadable(DAMAGED, SAVE_AGAIN);
  }

  private readWide(at: number): number {
    const value = this.view.getBigUint64(at, true);
    if (value > BigInt(this.bytes.length)) throw new Unreadable(DAMAGED, SAVE_AGAIN);
    return Number(value);
  }
}

function pushInto(inflate: Inflate, step: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(step, isLast);
  } catch (error) {
    // What is thrown while a piece is taken is no fault of the archive.
    if (error instanceof Error && 'code' in error) throw new Unreadable(DAMAGED, SAVE_AGAIN);
    throw error;
  }
}
