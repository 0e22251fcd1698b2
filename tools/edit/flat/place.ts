import type {Claim} from "../../../loaders/schema/claims.ts";
import type {Ledger} from "../../../loaders/schema/index.ts";
import type {Report} from "../../../loaders/schema/reports.ts";
import {nextReport} from "../add-claim.ts";
import {claimId} from "../claim-id.ts";
import {claimFinder} from "../find-claims.ts";
import {languageOf} from "../language.ts";
import type {Said} from "./cells.ts";
import {byPlace} from "./columns.ts";
import {claimCompleter, claimKey, isSaidSame, reportOf} from "./complete.ts";
import {bareTitle} from "./guess-columns.ts";
import {printingFinder, type Printing} from "./known.ts";
import type {Plan} from "./plan.ts";
import type {ReadRow} from "./row.ts";
import {countOf} from "../../../src/toll/count-of.ts";

/** Puts each row where it belongs: known already, a printing of a claim, or a new claim. A row that cannot come in
 * stops no other. */
export function placeRows(plan: Plan, rows: ReadRow[], ledger: Ledger, today: string): void {
  const placing = new Placing(plan, ledger, today);
  for (const row of rows) {
    const troubles = row.troubles.length ? row.troubles : placing.place(row);
    for (const text of troubles) plan.troubles.push({line: row.line, text});
  }
  for (const [why, count] of placing.usual) plan.usual.push(`${why} (${countOf(count, "row")})`);
}

class Placing {
  readonly usual = new Map<string, number>();
  private readonly find;
  private readonly complete;
  private readonly seek;
  private readonly byId;
  private readonly taken: Set<string>;
  /** The claims of the table, by what tells them. */
  private readonly own = new Map<string, {claim: Claim; row: ReadRow}>();
  private readonly twins = new Map<string, number>();
  private readonly plan: Plan;
  private readonly ledger: Ledger;
  private readonly firstId: string;
  private readonly today: string;

  constructor(plan: Plan, ledger: Ledger, today: string) {
    [this.plan, this.ledger, this.firstId, this.today] = [plan, ledger, nextReport(ledger), today];
    this.find = printingFinder(ledger);
    this.complete = claimCompleter(ledger);
    this.seek = claimFinder(ledger);
    this.byId = new Map(ledger.claims.map((row) => [row.claim_id, row]));
    this.taken = new Set(this.byId.keys());
  }

  /** @returns why the row cannot come in; empty where it does */
  place(row: ReadRow): string[] {
    const {said} = row;
    const id = said.get("reports/report_id");
    if (id) return this.known(row, this.find.byId(id));
    const claimNamed = said.get("claims/claim_id");
    const named = claimNamed ? this.byId.get(claimNamed) : undefined;
    if (claimNamed && !named) return [`the ledger has no claim ${claimNamed}; empty the cell for a new claim`];
    const missing = missingIn(row, named !== undefined);
    if (missing.length) return [`${missing.map(titleAt).join(", ")}: not said`];
    const typed = named ?? this.complete(said, this.today);
    const key = claimKey(typed);
    const there = named ?? this.printed(said, typed);
    const first = there ? undefined : this.own.get(key);
    const claim = there ?? first?.claim ?? typed;
    const full = this.filled(row);
    const report = reportOf(full, claim, this.nextId(), this.today);
    if (this.find.same(said, {claim, report})) return this.count();
    if (!full.has("reports/language"))
      return ["Language: not said, and the words do not show it; write it, such as uk"];
    const trouble = this.otherwise(said, there, first?.row) ?? this.twin(report, key, row.line);
    if (trouble) return [trouble];
    if (there) this.plan.printings.push({line: row.line, claim});
    else if (!first) this.add(claim, key, report, row);
    report.claim_id = claim.claim_id;
    this.plan.added.reports.push(report);
    this.plan.lines.set(report.report_id, row.line);
    return [];
  }

  /** The claim of the ledger that a row surely prints, where it is one and only one. */
  private printed(said: Said, typed: Claim): Claim | undefined {
    const found = this.seek({...typed, published_on: said.get("reports/published_on") || null})
      .filter(({sure, claim}) => sure && isSaidSame(said, typed, claim));
    const [first, second] = found;
    return first && first.points !== second?.points ? first.claim : undefined;
  }

  /** Where a row says of its claim what the ledger or an earlier row has otherwise. */
  private otherwise(said: Said, there: Claim | undefined, first: ReadRow | undefined): string | null {
    const own = first ? first.said : there ? this.find.claimCells(there) : null;
    const differing = own ? differingIn(own, said) : [];
    const whose = first ? `the claim of row ${first.line}` : `${there?.claim_id}, which the ledger has,`;
    return differing.length ? `it prints ${whose} and says otherwise: ${differing.join(", ")}; a claim has one of each`
      : null;
  }

  /** The id behind the ledger's last and those of this table. */
  private nextId(): string {
    const [, prefix, digits] = /^(.*?)(\d+)$/.exec(this.firstId)!;
    return prefix + String(Number(digits) + this.plan.added.reports.length).padStart(digits!.length, "0");
  }

  private count(): string[] {
    this.plan.known++;
    return [];
  }

  private known({said, line}: ReadRow, printing: Printing | null): string[] {
    if (!printing) return [`the ledger has no printing ${said.get("reports/report_id")}; empty the cell for a new row`];
    this.plan.changes.push(...changesOf(line, said, printing, this.find.cellsOf(printing)));
    return this.count();
  }

  private add(claim: Claim, key: string, report: Report, row: ReadRow): void {
    claim.claim_id = claimId(claim, report.published_on, this.taken);
    this.taken.add(claim.claim_id);
    this.own.set(key, {claim, row});
    this.plan.added.claims.push(claim);
    this.plan.lines.set(claim.claim_id, row.line);
  }

  /** Where an earlier row says the same throughout. */
  private twin(report: Report, key: string, line: number): string | null {
    const all = JSON.stringify({...report, report_id: "", claim_id: key});
    const twin = this.twins.get(all);
    this.twins.set(all, line);
    return twin === undefined ? null : `it says the same as row ${twin}; keep one of the two`;
  }

  /** What a printing says, with its language and words where no cell says them. */
  private filled({said, words}: ReadRow): Said {
    const full = new Map(said);
    if (!full.has("reports/language")) {
      const own = said.get("reports/figure_words") ?? words;
      const usual = languageOf(own, said.get("reports/outlet_id")!, this.ledger);
      const why = usual ? `Language: ${usual.value}, ${usual.why}` : "";
      if (usual) this.usual.set(why, (this.usual.get(why) ?? 0) + 1);
      if (usual) full.set("reports/language", usual.value);
    }
    if (words && !full.has("reports/unit")) full.set("reports/unit", "table");
    return words ? full.set("reports/figure_words", words) : full;
  }
}

function missingIn({said, words}: ReadRow, isNamed: boolean): string[] {
  const needed = ["reports/outlet_id", ...(isNamed ? [] : ["claims/claimant_id", "claims/bound"]),
    ...(words ? [] : ["reports/figure_words"])];
  return needed.filter((place) => !said.get(place));
}

/** What two rows both say of one claim, and otherwise. */
function differingIn(first: Said, other: Said): string[] {
  return [...other].filter(([place, cell]) => place.startsWith("claims/") && place !== "claims/claim_id" &&
    first.has(place) && first.get(place) !== cell).map(([place]) => titleAt(place));
}

function titleAt(place: string): string {
  const figure = /^(claims|reports)\/(?:low|high|bound)$/.exec(place);
  const column = byPlace.get(figure ? `${figure[1]}/figure` : place);
  return column ? bareTitle(column) : place;
}

function changesOf(line: number, said: Said, {claim, report}: Printing, now: Said): Plan["changes"] {
  return [...said].filter(([place, cell]) => now.get(place) !== cell).map(([place, cell]) => {
    const [table, column] = place.split("/") as ["claims" | "reports", string];
    const id = table === "claims" ? claim.claim_id : report.report_id;
    return {line, target: `${table}/${id}/${column}`, was: now.get(place) ?? "", now: cell};
  });
}

/** The title under which a column of the ledger stands in the flat sheet. */
export function titleOf(table: string, column: string): string {
  return titleAt(`${table}/${column}`);
}
