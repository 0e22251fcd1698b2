// Loaded before all else in every process of a trial: says which mutant is on.
const on = Number(process.env.TOLLBOOK_MUTANT ?? NaN);
globalThis.__mutant = (number) => number === on;
