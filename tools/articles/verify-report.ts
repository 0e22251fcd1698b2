import type {Reading} from "../../src/reader/candidate.ts";
import type {SourceText} from "../../src/reader/source-text.ts";
import {figureText} from "../../src/toll/figure.ts";
import type {Bound} from "../../src/toll/vocabulary.ts";
import type {Report} from "../../loaders/schema/reports.ts";
import {scaleOf} from "../edit/count.ts";
import {findWords} from "./find-words.ts";

/** What was found of a report in its article. `ok`: words there, number equal; `words`: the words are not there;
 * `number`: the words carry another number; `unread`: the words are there, their number is not one that a program
 * reads. */
export interface Verified {
  status: "ok" | "words" | "number" | "unread";
  /** Offsets of the words in the file, UTF-16 units; null when they are not there. */
  span: [number, number] | null;
  /** In words, for the line. */
  what: string;
}

/** Holds a report of the ledger to the article that it was taken from. */
export function verifyReport(report: Report, source: SourceText, reading: Reading): Verified {
  const span = findWords(report.figure_words, source);
  if (!span) return {status: "words", span, what: `"${report.figure_words}" does not stand in it`};
  const want = values(report);
  const near = reading.candidates.filter(({start, end}) => start < span[1] && end > span[0]);
  const same = near.find((one) => values(one).join() === want.join());
  if (same)
    return {status: "ok", span, what: figureText(same) + otherBound(same.bound, report.bound)};
  const digits = numbersIn(report.figure_words);
  if (want.every((count) => digits.includes(count)))
    return {status: "ok", span, what: `${figureText(report)}, by its digits`};
  const read = near[0] ?? null;
  if (read) return {status: "number", span, what: `reads ${figureText(read)}, in the ledger ${figureText(report)}`};
  if (!digits.length) return {status: "unread", span, what: `no digits in "${report.figure_words}"`};
  return {status: "number", span, what: `reads ${digits.join(", ")}, in the ledger ${figureText(report)}`};
}

function otherBound(read: Bound, ledger: Bound): string {
  return read === ledger ? "" : `, read as ${read}, in the ledger ${ledger}`;
}

function values({low, high}: {low: number | null; high: number | null}): number[] {
  return [...new Set([low, high])].filter((count) => count !== null);
}

const number = /(\d{1,3}(?:[.,'\s\u00a0\u2009\u202f]\d{3})+|\d+)(?:[.,](\d))?/gu;

/** Counts in digits, however they are grouped, in any language; "43 тис", "3 ribu" and the like as thousands. */
function numbersIn(words: string): number[] {
  return Array.from(words.matchAll(number), ({0: digits, 1: whole, 2: tenth, index}) => {
    const scale = scaleOf(words.slice(index + digits.length));
    const count = Number(whole!.replace(/\D/g, ""));
    return scale ? count * scale + (Number(tenth ?? 0) * scale) / 10 : count;
  });
}
