import {RuntimeError} from "@observablehq/framework/dist/client/runtime.js";
import {nearest} from "../../../toll/nearest.js";
import type {CellNews} from "../messages.js";
import type {Program} from "./compile.js";
import type {Place} from "./edits.js";
import {notGiven} from "./given.js";
import {ProgramError} from "./guard-loops.js";

/** How a cell's program is called in a stack. */
export const fileName = (index: number) => `cell-${index}.js`;
const inStack = /\bcell-(\d+)\.js:(\d+):(\d+)/;

/** The cell in which an error arose, as far as its stack tells. */
export function cellInStack(error: unknown): number | null {
  const [, index] = inStack.exec(stackOf(error)) ?? [];
  return index === undefined ? null : Number(index);
}

/** Why a cell failed, in words, and where in its text.
 * @param names what may have been meant where a name is not known */
export function newsOf(error: unknown, index: number, program: Program | null, names: string[]): CellNews {
  const place = placeOf(error, index, program);
  return {state: "failed", message: wordsOf(error, names), ...(place && {line: place.line, column: place.column})};
}

function wordsOf(error: unknown, names: string[]): string {
  if (error instanceof ProgramError) return error.message;
  if (error instanceof RuntimeError) return error.input ? missing(error.input, error.message, names) : error.message;
  if (error instanceof Error) return error.name === "Error" ? error.message : `${error.name}: ${error.message}`;
  return String(error);
}

function missing(input: string, message: string, names: string[]): string {
  if (message !== `${input} is not defined`) return `${input}, which this cell needs, failed: ${message}`;
  if (notGiven.has(input)) return `${input} is not given here, as a page of Framework has it: nothing is fetched`;
  const meant = nearest(input, names);
  return `${message}${meant ? `; did you mean ${meant}?` : ""}`;
}

function placeOf(error: unknown, index: number, program: Program | null): Place | null {
  if (error instanceof ProgramError && error.place) return error.place;
  if (error instanceof RuntimeError && error.input) return program?.placeOf(error.input) ?? null;
  const [, cell, line, column] = inStack.exec(stackOf(error)) ?? [];
  return cell === String(index) && program ? program.placeBefore({line: Number(line), column: Number(column) - 1})
    : null;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? String(error.stack ?? "") : "";
}
