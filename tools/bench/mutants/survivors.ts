import type {Mutant} from "./mutants-of.ts";

/** A change that no test sees, and why none should: the line of code as it stands, what becomes of which part of it. */
export interface Survivor {
  file: string;
  line: string;
  was: string;
  now: string;
  why: string;
}

/** What was looked at and left, each with its reason. */
export const survivors: Survivor[] = [];

/** Why a mutant may survive, if somebody looked. `text` is the file's. */
export function reasonFor({file, start, was, now}: Mutant, text: string): string | null {
  const line = lineAt(text, start);
  const known = survivors.find((one) => one.file === file && one.line === line && one.was === was && one.now === now);
  return known?.why ?? null;
}

function lineAt(text: string, at: number): string {
  return text.slice(text.lastIndexOf("\n", at - 1) + 1).split("\n", 1)[0]!.trim();
}
