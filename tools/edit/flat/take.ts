import {group} from "d3";
import type {Day} from "../../../src/toll/day.ts";
import type {Problem} from "../../../loaders/check/problem.ts";
import {csvRows} from "../../../loaders/read/csv.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../../../loaders/schema/index.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import type {Report} from "../../../loaders/schema/reports.ts";
import {isHeld, rowQuestions, type RowAsk} from "../brake.ts";
import {correctCell} from "../correct.ts";
import {edit, readDraft, type Draft} from "../draft.ts";
import {withRows} from "../rows.ts";
import {titleOf} from "./place.ts";
import type {Plan} from "./plan.ts";

/** A row that cannot come in, and why. */
export interface Trouble {
  /** The line of the table; null where it is no row's. */
  line: number | null;
  text: string;
  /** What a yes settles: what the answer begins with, and the row that it stands in. */
  ask?: {key: string; table: "claims" | "reports"; id: string};
}

export interface Taken {
  draft: Draft;
  /** What the ledger would be. */
  ledger: Ledger;
  /** What the checker says and the doors ask, by the table's lines. */
  troubles: Trouble[];
}

/** Puts a plan into a copy of a draft, with changed cells as corrections of one reason, and has it checked. */
export function takePlan(of: Draft, plan: Plan, reason: string, today: Day): Taken {
  const draft: Draft = {...of, now: new Map(of.was)};
  for (const [name, rows] of Object.entries(plan.added) as [LedgerName, object[]][])
    edit(draft, name, (text, declared) => withRows(text, declared, rows));
  if (reason)
    for (const {target, now} of new Map(plan.changes.map((one) => [one.target, one])).values())
      correctCell(draft, {target, now, reason}, today);
  const {ledger, problems} = readDraft(draft);
  const places = placesOf(draft, plan);
  const wrong = problems.filter(({asks}) => !asks).map(places);
  if (wrong.length) return {draft, ledger, troubles: wrong};
  const held = isHeld(problems);
  const asked = rowQuestions(draft.ledger, ledger).filter((ask) => !held(ask));
  return {draft, ledger, troubles: [...problems.map(places), ...asked.map((ask) => doorTrouble(ask, plan))]};
}

/** The plan with a yes to what its rows are asked, which they keep with why it stands. */
export function answeredPlan(plan: Plan, troubles: Trouble[], why: string): Plan {
  const said = group(troubles.flatMap(({ask}) => ask ?? []), ({table}) => table, ({id}) => id);
  const answered = <Row extends Claim | Report>(rows: Row[], table: "claims" | "reports", idOf: (row: Row) => string) =>
    rows.map((row) => ({...row, answers: [...row.answers,
      ...(said.get(table)?.get(idOf(row)) ?? []).map(({key}) => `${key}: ${why}`)]}));
  return {...plan, added: {...plan.added, claims: answered(plan.added.claims, "claims", (row) => row.claim_id),
    reports: answered(plan.added.reports, "reports", (row) => row.report_id)}};
}

/** What every door asks before a row is written; its answer is a column. */
function doorTrouble({key, table, id, text}: RowAsk, {lines}: Plan): Trouble {
  const asked = text.replace("say in answers why", `say in the column “${titleOf(table, "answers")}” why`)
    .replace(/--printing-of (\S+?)(?=;|$)/, `write $1 in the column “${titleOf("claims", "claim_id")}”`);
  return {line: lines.get(id) ?? null, text: asked, ask: {key, table, id}};
}

/** Finds the line of the table from which a row of the ledger came. */
function placesOf(draft: Draft, plan: Plan): (problem: Problem) => Trouble {
  const found = new Map<string, {first: string[]; rows: {line: number; lastLine: number; cells: string[]}[]}>();
  const tableOf = (name: string) => {
    const known = found.get(name);
    if (known) return known;
    const [header, ...rows] = csvRows(draft.now.get(name as LedgerName) ?? "");
    const own = {first: header?.cells.map(({value}) => value) ?? [], rows: rows.map(({line, lastLine, cells}) =>
      ({line, lastLine, cells: cells.map(({value}) => value)}))};
    found.set(name, own);
    return own;
  };
  return ({file, line, column, code, what, why, mend, asks}) => {
    const name = /([^/\\]+)\.csv$/.exec(file)?.[1] ?? "";
    const {first, rows} = tableOf(name);
    const row = rows.find((one) => one.line <= line && line <= one.lastLine);
    const key = Object.hasOwn(ledgerTables, name) ? ledgerTables[name as LedgerName].key.at(-1) : undefined;
    const id = row && key ? row.cells[first.indexOf(key)] : undefined;
    const from = id === undefined ? undefined : plan.lines.get(id) ?? lineNaming(id, plan);
    const text = `${code} ${what}; ${why}; ${mend}`;
    if (from === undefined) return {line: lineNamed(text, plan), text: `${file}:${line}:${column} ${text}`};
    const answers = `say in the column “${titleOf(name, "answers")}” why`;
    const ask = asks ? {key: asks, table: name as "claims" | "reports", id: id!} : undefined;
    return {line: from, text: text.replace("say in answers why", answers), ask};
  };
}

/** The line of the first row that names an outlet, a claimant or a word which came in with it. */
function lineNaming(id: string, {added, lines}: Plan): number | undefined {
  const report = added.reports.find(({outlet_id}) => outlet_id === id);
  const claim = added.claims.find((row) =>
    [row.claimant_id, row.victims_party, row.victims_group, row.comparable_scope].includes(id));
  return lines.get(report?.report_id ?? claim?.claim_id ?? "");
}

/** The line of the row that a problem of another row names: a new claim may put one of the ledger in question. */
function lineNamed(text: string, {lines}: Plan): number | null {
  const ids = text.match(/[a-z0-9]+(?:[-._][a-z0-9]+)+/g) ?? [];
  return lines.get(ids.find((id) => lines.has(id)) ?? "") ?? null;
}
