import type {Mutant} from "./mutants-of.ts";

/** The text of a file with all its mutants in it, each of which `globalThis.__mutant` turns on by its number. */
export function switched(text: string, mutants: readonly (readonly [number, Mutant])[]): string {
  const sizeOf = ([, {spot}]: readonly [number, Mutant]) => spot.end - spot.start;
  const byPlace = mutants.toSorted((a, b) => a[1].spot.start - b[1].spot.start || sizeOf(b) - sizeOf(a));
  return between(text, 0, text.length, byPlace);
}

/** A stretch of the text; its mutants by where their expressions begin, the longer ones first. */
function between(text: string, from: number, to: number, mutants: (readonly [number, Mutant])[]): string {
  let [now, at] = ["", from];
  while (mutants.length) {
    const {start, end} = mutants[0]![1].spot;
    const inside = mutants.filter(([, {spot}]) => spot.start < end);
    mutants = mutants.slice(inside.length);
    const here = inside.filter(([, {spot}]) => spot.start === start && spot.end === end);
    now += `${text.slice(at, start)}(${here.map(([number, mutant]) =>
      `globalThis.__mutant?.(${number})?${mutated(text, mutant)}:`).join("")}(${
      between(text, start, end, inside.slice(here.length))}))`;
    at = end;
  }
  return now + text.slice(at, to);
}

function mutated(text: string, {spot, start, end, now}: Mutant): string {
  if (now === ";") return "void 0";
  // An operator has its sides in brackets: not every two may stand beside each other without.
  return start === spot.start ? now : `(${text.slice(spot.start, start)})${now}(${text.slice(end, spot.end)})`;
}
