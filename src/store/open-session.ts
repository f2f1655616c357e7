import { createImport } from './import-store.ts';
import { createImporter } from './importer.ts';

/** One for as long as the page lives: whoever opens the dialog again finds the files as they left them. */
export const openSession = createImport(createImporter());
