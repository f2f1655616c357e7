/**
 * A file that is there whole or not at all: written beside its place under another name, and put there by renaming it.
 * Until then what was there before is untouched, whatever happens. What an earlier run had to leave is removed.
 */

import { type BigIntStats, rmSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { removeStale, temporaryPath } from './stale-files.ts';
import { codeOf } from './unusable.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const PERMISSIONS = 0o7777n;

type Path = string | Buffer;

/** File systems that cannot say that something is on the disk are taken at their word. */
async function sync(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error))) throw error;
  }
}

/** So that the new name is on the disk as well, where folders can be opened. */
async function syncFolder(path: Path): Promise<void> {
  try {
    const folder = await open(path);
    await folder.sync().finally(() => folder.close());
  } catch {
    // The file is there, and the system writes the rest when it likes.
  }
}

/** Removes the file when the process ends or is ended; the function that comes back removes it now. */
function removeAtTheEnd(path: Path): () => void {
  const remove = (): void => rmSync(path, { force: true });
  const end = (signal: NodeJS.Signals): void => {
    settle();
    // Without a listener the signal does what it does: whoever waits is told of it.
    process.kill(process.pid, signal);
  };
  const settle = (): void => {
    remove();
    process.removeListener('exit', remove);
    for (const signal of SIGNALS) process.removeListener(signal, end);
  };
  process.on('exit', remove);
  for (const signal of SIGNALS) process.on(signal, end);
  return settle;
}

export class WholeFile {
  private readonly path: Path;
  private readonly folder: Path;
  /** What is there now, whose owner and permissions stay. */
  private readonly old: BigIntStats | undefined;

  constructor(path: Path, folder: Path, old: BigIntStats | undefined) {
    this.path = path;
    this.folder = folder;
    this.old = old;
  }

  /** Rejects with the error of the system, and nothing has changed then. */
  async write(chunks: Iterable<string | Uint8Array>): Promise<void> {
    removeStale(this.folder);
    const temporary = temporaryPath(this.folder);
    const settle = removeAtTheEnd(temporary);
    try {
      const file = await open(temporary, 'wx');
      try {
        await this.keepPermissions(file);
        for (const chunk of chunks) await file.writeFile(chunk);
        await sync(file);
      } finally {
        await file.close();
      }
      await rename(temporary, this.path);
    } finally {
      settle();
    }
    await syncFolder(this.folder);
  }

  private async keepPermissions(file: FileHandle): Promise<void> {
    if (!this.old) return;
    const { uid, gid, mode } = this.old;
    const own = await file.stat({ bigint: true });
    if (own.uid !== uid || own.gid !== gid) {
      // Only some may give files away; the others own what they write.
      await file.chown(Number(uid), Number(gid)).catch(() => undefined);
    }
    await file.chmod(Number(mode & PERMISSIONS));
  }
}
