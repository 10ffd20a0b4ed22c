/** Before every test file: properties run with a fixed seed, so that a run can be repeated; FC_SEED tries another. */
import fc from 'fast-check';

const seed = Number(process.env['FC_SEED'] ?? 20240514);
fc.configureGlobal({ seed: Number.isInteger(seed) ? seed : 20240514 });
