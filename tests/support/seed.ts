import fc from 'fast-check';

const DEFAULT_SEED = 20_261_129;

/** The same cases in every run, so that a test which was green stays green; `npm run explore` tries others. */
fc.configureGlobal({ seed: Number(process.env.ORGDIFF_SEED ?? DEFAULT_SEED) });
