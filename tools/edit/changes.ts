import {countOf} from "../../src/toll/count-of.ts";
import {formatRatio} from "../../src/toll/figure.ts";
import {isTelling} from "../../src/toll/headline.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {deriveGaps} from "../../loaders/tables/gaps.ts";
import {deriveTolls} from "../../loaders/tables/tolls.ts";

/** What changed from one state of a ledger to a later one, in numbers and ids. */
export interface Changes {
  claims_added: string[];
  printings_added: number;
  /** Cells that our corrections changed. */
  corrected: {target: string; was: string | null; now: string | null; reason: string}[];
  /** Claims that their claimants took back since. */
  taken_back: string[];
  gaps: GapMove[];
}

/** How far the widest gap of a toll that may be compared outright moved, where it stood last. */
export interface GapMove {
  toll_id: string;
  title: string;
  was: number | null;
  now: number | null;
}

/** What a release brings; `before` is null for the first one. */
export function changesBetween(before: Ledger | null, after: Ledger): Changes {
  const was = {
    claims: new Map(before?.claims.map((row) => [row.claim_id, row])),
    reports: new Set(before?.reports.map((row) => row.report_id)),
    corrections: new Set(before?.corrections.map((row) => row.correction_id))
  };
  return {
    claims_added: after.claims.filter((row) => !was.claims.has(row.claim_id)).map((row) => row.claim_id),
    printings_added: after.reports.filter((row) => !was.reports.has(row.report_id)).length,
    corrected: after.corrections.filter((row) => !was.corrections.has(row.correction_id))
      .map(({target, was, now, reason}) => ({target, was, now, reason})),
    taken_back:
      after.claims.filter((row) =>
        row.withdrawn_on && was.claims.has(row.claim_id) && !was.claims.get(row.claim_id)!.withdrawn_on)
      .map((row) => row.claim_id),
    gaps: before ? gapMoves(before, after) : []
  };
}

function gapMoves(before: Ledger, after: Ledger): GapMove[] {
  const titles = new Map(deriveTolls(after).map((row) => [row.toll_id, row.title]));
  const [was, now] = [lastGaps(before), lastGaps(after)];
  return [...new Set([...was.keys(), ...now.keys()])].sort()
    .filter((toll) => was.get(toll) !== now.get(toll))
    .map((toll_id) =>
      ({toll_id, title: titles.get(toll_id) ?? toll_id, was: was.get(toll_id) ?? null, now: now.get(toll_id) ?? null}));
}

function lastGaps(ledger: Ledger): Map<string, number | null> {
  const rows = deriveGaps(ledger)
    .filter((row) => row.admits === "same" && row.pairs === "headline" && row.holds_until === null);
  return new Map(rows.map((row) => [row.toll_id, row.guaranteed_ratio]));
}

/** The changes in a sentence or two, in the words of the corrections page. */
export function changesText(changes: Changes): string {
  const {claims_added, printings_added, corrected, taken_back, gaps} = changes;
  const parts = [
    counted(claims_added.length, "claim added", "claims added"),
    counted(printings_added, "printing added", "printings added"),
    counted(corrected.length, "cell corrected", "cells corrected"),
    counted(taken_back.length, "claim taken back by its claimant", "claims taken back by their claimants")
  ].filter((part) => part !== null);
  const ratio = (value: number | null) =>
    (isTelling(value) ? `at least ${formatRatio(value, {cut: true})} times` : "none to speak of");
  const told = gaps.filter(({was, now}) => isTelling(was) || isTelling(now));
  const moves = told.map(({title, was, now}) => `${title}: ${ratio(was)} before, ${ratio(now)} now`);
  const widest = moves.length
    ? ` The widest gap between claims of the same days or the same week: ${moves.join("; ")}.` : "";
  return `${parts.join(", ") || "No row changed"}.${widest}`;
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : countOf(count, one, many);
}
