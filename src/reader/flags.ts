import type {Candidate} from "./candidate.js";

const heads = new Set(["headline", "sub-heading"]);

/** Marks a headline whose number the body gives to another measure ("3800 killed" over "3,800 injured"). */
export function flagHeadlines(candidates: Candidate[]): void {
  const body = new Map<number, Candidate[]>();
  for (const one of candidates) {
    if (heads.has(one.role)) continue;
    for (const value of values(one)) {
      const same = body.get(value);
      if (!same) body.set(value, [one]);
      else if (same.length < 20) same.push(one);
    }
  }
  for (const head of candidates) {
    if (!heads.has(head.role)) continue;
    const same = values(head).flatMap((value) => body.get(value) ?? []);
    if (!same.length || same.some((one) => one.measure === head.measure)) continue;
    head.flags.push("headline-body-measure-conflict");
  }
}

const values = ({low, high}: Candidate) => [...new Set([low, high])].filter((value) => value !== null);
