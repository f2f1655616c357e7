/** Whether this is the page that is one file (standalone.tsx): it has neither a way to open files nor to make them. */
export const IS_STANDALONE = import.meta.env.MODE === 'standalone';
