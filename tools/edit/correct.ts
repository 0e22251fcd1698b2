import type {Day} from "../../src/toll/day.ts";
import {ledgerTables, type LedgerName} from "../../loaders/schema/index.ts";
import {cellPlace, idOf} from "../../loaders/schema/cell-place.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";
import {Failure} from "../failure.ts";
import {meantOr} from "../refuse-unknown.ts";
import {edit, type Draft} from "./draft.ts";
import {rowOf, withCell, withRow} from "./rows.ts";

/** What is wrong and what is right, for one cell. */
export interface Correcting {
  /** table/id/column */
  target: string;
  now: string;
  reason: string;
}

/** Puts a correction into a draft: the cell says the new word, the table of corrections keeps the old one.
 * @throws Failure where there is no such cell, or it says that already */
export function correctCell(draft: Draft, {target, now, reason}: Correcting,
  today: Day): {correction_id: string; was: string} {
  const {name, id, column} = cellAt(draft, target);
  const declared: Table = ledgerTables[name];
  const was = rowOf(draft.now.get(name)!, declared, id)![column]!;
  if (was === now) throw new Failure(`${target} says ${JSON.stringify(now)} already; nothing to correct`);
  if (!reason.trim()) throw new Failure("--reason: not said; every correction gives one", {code: 2});
  const correction_id = freeId(draft, today);
  const row = {correction_id, target, was: was || null, now: now || null, reason, made_on: today};
  edit(draft, name, (text) => withCell(text, declared, id, column, now)!);
  edit(draft, "corrections", (text, corrections) => withRow(text, corrections, row));
  return {correction_id, was};
}

function cellAt(draft: Draft, target: string): {name: LedgerName; id: string; column: string} {
  const {table, id, column} = cellPlace(target);
  const name = table as LedgerName;
  const fail = (what: string, word: string, known: string[], otherwise?: string): never => {
    throw new Failure(`${target}: no ${what} ${word}; ${meantOr(word, known, otherwise)}`, {code: 2});
  };
  if (!id || !column)
    throw new Failure(`${target}: a cell is named table/id/column, like claims/ID/as_of`, {code: 2});
  const open = Object.keys(ledgerTables).filter((table) => table !== "corrections");
  if (!open.includes(name)) fail("table", name, open);
  const declared: Table = ledgerTables[name];
  if (!columnsOf(declared).includes(column)) fail("column", column, columnsOf(declared));
  if (declared.key.includes(column))
    throw new Failure(`${target}: an id is never changed; withdraw the row and add another`, {code: 2});
  const ids = draft.ledger[name].map((row) => idOf(declared, row as Record<string, unknown>));
  const fuller = declared.key.length > 1 ? ids.filter((one) => one.endsWith(`/${id}`)) : [];
  if (fuller.length)
    throw new Failure(`${target}: a row of ${name} is named ${declared.key.join("/")}; ` +
      `write ${fuller.map((one) => `${name}/${one}/${column}`).join(" or ")}`, {code: 2});
  if (!rowOf(draft.now.get(name)!, declared, id)) fail("row", id, ids, `the first column of ${name}.csv has them`);
  return {name, id, column};
}

/** "fix-1900-04-02-001": readable, and in the order of making. */
function freeId(draft: Draft, today: Day): string {
  const taken = new Set(draft.now.get("corrections")!.split("\n").map((line) => line.split(",")[0]));
  for (let number = 1; ; number++) {
    const id = `fix-${today}-${String(number).padStart(3, "0")}`;
    if (!taken.has(id)) return id;
  }
}
