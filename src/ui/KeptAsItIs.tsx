import { useEffect, useState } from 'react';
import type { TakenOut } from '../store/take-out-kept.ts';
import { saveFile } from './save-file.ts';

/** Hands out what is kept but cannot be shown. Nothing where nothing is kept under the id. */
export function KeptAsItIs({ id }: { readonly id: string }) {
  const [files, setFiles] = useState<readonly TakenOut[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const { takeOutKept } = await import('../store/take-out-kept.ts');
      const found = await takeOutKept(id);
      if (isCurrent) setFiles(found);
    };
    look().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [id]);
  if (files.length === 0) return null;
  return (
    <p className="failure__ways">
      What was kept is still there as it was, and stays there until you delete it.
      <button
        type="button"
        className="failure__open"
        onClick={() => {
          for (const { name, content } of files) saveFile(content, name, content.type);
        }}
      >
        Download it as it is
      </button>
    </p>
  );
}
