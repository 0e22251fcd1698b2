import {formatCount} from "./figure.js";

/** A count with its noun: "1 line", "2,040 lines", "1 person" of one and "2 people" of more. The one place that decides
 * between the two. */
export function countOf(count: number, one: string, more?: string): string {
  return `${formatCount(count)} ${nounOf(count, one, more)}`;
}

/** The noun by itself, or any words that follow a count: "is" of one, "are" of more. */
export function nounOf(count: number, one: string, more = `${one}s`): string {
  return count === 1 ? one : more;
}
