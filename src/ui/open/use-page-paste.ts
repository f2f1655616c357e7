import { useEffect } from 'react';
import { isTyping } from '../../input/keyboard.ts';
import { useApp } from '../app-context.ts';

/** A table that is pasted while no field has the focus is opened like a file; other texts mean nothing here. */
export function usePagePaste(): void {
  const { store, actions } = useApp();
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { dialog } = store.getState().session;
      const data = event.clipboardData;
      if (!data || isTyping(event.target) || (dialog !== undefined && dialog !== 'open')) return;
      const files = [...data.files];
      const [text, html] = [data.getData('text/plain'), data.getData('text/html')];
      if (/[\t\n]/.test(text.trim())) actions.offer({ kind: 'text', text, html });
      else if (files.length > 0) actions.offer({ kind: 'files', files });
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [store, actions]);
}
