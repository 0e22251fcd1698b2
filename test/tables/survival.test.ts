import assert from "node:assert/strict";
import {test} from "node:test";
import type {Ledger} from "../../loaders/schema/index.ts";
import {ownWords} from "../../loaders/tables/own-words.ts";
import {deriveSurvival} from "../../loaders/tables/survival.ts";
import {asLines, table} from "../fixtures/as-lines.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const columns = ["aspect", "said", "printed", "printings"] as const;

function survival(ledger: Pick<Ledger, "claims" | "reports">, unit = "all"): string {
  const rows = deriveSurvival(ledger).filter((row) => row.unit === unit);
  return asLines(rows, [...columns]).split("\n").sort().join("\n");
}

test("deriveSurvival() counts what each bound and each measure became", () => {
  assert.equal(survival(atlantis), table`
    bound   | about     | about     | 3
    bound   | almost    | about     | 1
    bound   | almost    | almost    | 1
    bound   | at-least  | at-least  | 1
    bound   | exact     | exact     | 11
    bound   | exact     | more-than | 1
    bound   | more-than | exact     | 2
    bound   | more-than | more-than | 2
    bound   | range     | exact     | 1
    bound   | range     | range     | 1
    bound   | up-to     | up-to     | 1
    measure | killed    | killed    | 20
    measure | losses    | killed    | 2
    measure | losses    | losses    | 3`);
});

test("deriveSurvival() counts every printing once for its bound and once for its measure", () => {
  const words = ownWords(atlantis);
  const counted = atlantis.reports.filter((row) => row.set_aside === null && words.get(row.claim_id)).length;
  for (const aspect of ["bound", "measure"]) {
    const rows = deriveSurvival(atlantis).filter((row) => row.aspect === aspect && row.unit === "all");
    assert.equal(rows.reduce((sum, row) => sum + row.printings!, 0), counted);
  }
});

const claim = {claim_id: "a", low: 7, high: null, bound: "more-than", measure: "killed"};
const reports = [["more-than", "killed", "title"], ["exact", "killed", "title"], ["exact", "losses", null]]
  .map(([bound, measure, unit], index) =>
    ({report_id: `r-${index}`, claim_id: "a", low: 7, high: null, bound, measure, unit, set_aside: null}));

test("deriveSurvival() of one claim and three printings", () => {
  assert.equal(survival({claims: [claim], reports} as never), table`
    bound   | more-than | exact     | 2
    bound   | more-than | more-than | 1
    measure | killed    | killed    | 2
    measure | killed    | losses    | 1`);
});

test("deriveSurvival() counts each place of a page apart", () => {
  assert.equal(survival({claims: [claim], reports} as never, "title"), table`
    bound   | more-than | exact     | 1
    bound   | more-than | more-than | 1
    measure | killed    | killed    | 2`);
});

test("deriveSurvival() leaves out a claim whose own figure and bound no printing carries, and pages set aside", () => {
  const unheard = reports.map((row) => ({...row, bound: "exact"}));
  assert.deepEqual(deriveSurvival({claims: [claim], reports: unheard} as never), []);
  const aside = reports.map((row, at) => ({...row, set_aside: at ? "It prints no figure." : null}));
  assert.equal(survival({claims: [claim], reports: aside} as never), table`
    bound   | more-than | more-than | 1
    measure | killed    | killed    | 1`);
});

test("deriveSurvival() has no rows for a place that nobody recorded", () =>
  assert.deepEqual([...new Set(deriveSurvival({claims: [claim], reports} as never).map(({unit}) => unit))],
    ["all", "title"]));
