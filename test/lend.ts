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

/** After the tests of the file around it this process has the globals that it had before them, and no others. */
export function keepGlobals(): void {
  let kept: PropertyDescriptorMap;
  before(() => void (kept = Object.getOwnPropertyDescriptors(globalThis)));
  after(() => {
    for (const name of Reflect.ownKeys(globalThis))
      if (!(name in kept)) Reflect.deleteProperty(globalThis, name);
      else if (Reflect.getOwnPropertyDescriptor(globalThis, name)?.value !== kept[name as string]!.value)
        Object.defineProperty(globalThis, name, kept[name as string]!);
  });
}
