import {after, before} from "node:test";

/** Lends this process globals while the tests of the file around it run, and gives back what was there: test files
 * share processes, and libraries look for a `window` to tell a browser. */
export function lend(globals: Record<string, unknown>): void {
  const kept = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  before(() => {
    for (const [name, value] of Object.entries(globals))
      Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  });
  after(() => {
    for (const [name, own] of kept)
      if (own) Object.defineProperty(globalThis, name, own);
      else delete (globalThis as Record<string, unknown>)[name];
  });
}
