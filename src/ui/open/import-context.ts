import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Import, ImportActions, ImportState } from '../../store/import-store.ts';

export const ImportContext = createContext<Import | undefined>(undefined);

function useImport(): Import {
  const value = useContext(ImportContext);
  if (!value) throw new Error('a component outside the dialog for files');
  return value;
}

export function useImportActions(): ImportActions {
  return useImport().actions;
}

export function useImportState<Value>(select: (state: ImportState) => Value): Value {
  return useStore(useImport().store, select);
}
