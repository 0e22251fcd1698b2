import {byPlace, type FlatColumn} from "./columns.ts";
import type {CellReader, Said} from "./cells.ts";

/** The filled cells of a row by what they fill in. */
export type Cells = Map<FlatColumn, string>;

export interface ReadRow {
  line: number;
  said: Said;
  troubles: string[];
  /** The two days that one of its cells may mean. */
  twoDays: string[] | null;
  /** The cell of its figure, which carries it where the table has no words. */
  words: string;
}

const [outlet, url] = [byPlace.get("reports/outlet_id")!, byPlace.get("reports/url")!];
const [claimed, printed] = [byPlace.get("claims/figure")!, byPlace.get("reports/figure")!];

/** Where a row names no outlet, the host of its address is one. */
export function withOutlet(cells: Cells): Cells {
  const host = hostOf(cells);
  return cells.has(outlet) || !host ? cells : new Map([...cells, [outlet, host]]);
}

/** The host of a row's address, without www. */
export function hostOf(cells: Cells): string | null {
  const address = cells.get(url) ?? "";
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") || null : null;
}

/** What a row says. A figure that is only printed is taken for the one that was said. */
export function readRow(line: number, cells: Cells, read: CellReader): ReadRow {
  const row: ReadRow = {line, said: new Map(), troubles: [], twoDays: null,
    words: cells.get(printed) ?? cells.get(claimed) ?? ""};
  for (const [column, cell] of withOutlet(cells)) {
    const found = read(column, cell);
    if ("values" in found) for (const [place, value] of found.values) row.said.set(place, value);
    else if ("trouble" in found) row.troubles.push(found.trouble);
    else if ("days" in found) row.twoDays = found.days;
  }
  const isPrintedOnly = cells.has(printed) && !cells.has(claimed) && !row.said.has("claims/claim_id");
  for (const name of isPrintedOnly ? ["low", "high", "bound"] : []) {
    const value = row.said.get(`reports/${name}`);
    if (value !== undefined) row.said.set(`claims/${name}`, value);
  }
  return row;
}
