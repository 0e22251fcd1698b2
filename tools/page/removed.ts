import {readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {formatDay} from "../../src/toll/day.ts";
import {problemLine} from "../../loaders/check/problem.ts";
import {readTable} from "../../loaders/read/table.ts";
import {ledgerRoot} from "../../loaders/read/ledger.ts";
import {removedTable, type Removed} from "../../loaders/schema/removed.ts";
import {Failure} from "../failure.ts";
import {html, type Html} from "./html.ts";
import {pageHref, rootOf} from "./links.ts";

/** The pages of all stories that were removed; each keeps its address.
 * @throws Failure with the first problem of the file */
export function readRemoved(file: string = join(ledgerRoot, "removed.csv")): Removed[] {
  const {rows, problems} = readTable(removedTable, relative(process.cwd(), file), readFileSync(file));
  if (problems.length) throw new Failure(problemLine(problems[0]!));
  return rows.map(({row}) => row) as Removed[];
}

/** What stands at the address of a page that is gone, or at another address of the same thing. */
export function tombstone({address, removed_on, reason, instead}: Removed, path = `/${address}`): Html {
  const root = rootOf(path);
  return html`<h1>Removed</h1>
<p class="lede">The page <code>${address}</code> was removed on ${formatDay(removed_on)}. ${reason}</p>
${instead ? html`<p>In its place: <a href="${pageHref(instead, root)}">${instead}</a>.</p>` : null}
<p>An address of this site never comes to mean something else; this one keeps this note.</p>`;
}
