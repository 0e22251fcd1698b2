import type {Claim} from "../../schema/claims.ts";
import type {Report} from "../../schema/reports.ts";

const form = /^(?<key>[A-Z]+(?:-[A-Z]+)* [a-z0-9][a-z0-9._-]*): \S/;

/** What only a door asks, while a row comes in: whether it is a printing of another claim (LIKE), whether the page's
 * other row is the same printing (PAGE), whether so wide a gap (GAP), so large a step (STEP) is meant, whether what may
 * be is counted, or what was is not (AHEAD). Their answers stay in the row; each names a row that there is. */
export const doorCodes = ["CLAIM-LIKE", "REPORT-PAGE", "CLAIM-GAP", "CLAIM-STEP", "REPORT-AHEAD", "REPORT-NUMBER"];

/** What an answer begins with: the question's code and the row that it was held against. */
export function keyOf(code: string, other: string): string {
  return `${code} ${other}`;
}

export function idOf(row: Claim | Report): string {
  return "report_id" in row ? row.report_id : row.claim_id;
}

/** The answers that a row gives, each with the question that it names; null where it names none. */
export function answersIn({answers}: Claim | Report): {text: string; key: string | null}[] {
  return answers.map((text) => ({text, key: form.exec(text)?.groups!.key ?? null}));
}
