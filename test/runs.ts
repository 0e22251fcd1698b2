/** How often a rule is tried on material drawn by chance: a fifth of the number in `npm test`, all of it in `npm run
 * faults -- whole`. */
export const runs = (many: number): {numRuns: number} =>
  ({numRuns: process.env.TOLLBOOK_ALL ? many : Math.ceil(many / 5)});
