import assert from "node:assert/strict";
import {test} from "node:test";
import type {Ledger} from "../../loaders/schema/index.ts";
import {deriveSurvival} from "../../loaders/tables/survival.ts";
import {asLines, table} from "../fixtures/as-lines.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const columns = ["aspect", "said", "printed", "printings"] as const;

function survival(ledger: Pick<Ledger, "claims" | "reports">): string {
  return asLines(deriveSurvival(ledger), [...columns]).split("\n").sort().join("\n");
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
  for (const aspect of ["bound", "measure"]) {
    const rows = deriveSurvival(atlantis).filter((row) => row.aspect === aspect);
    assert.equal(rows.reduce((sum, row) => sum + row.printings!, 0), 25);
  }
});

test("deriveSurvival() of one claim and three printings", () => {
  const reports = [["more-than", "killed"], ["exact", "killed"], ["exact", "losses"]]
    .map(([bound, measure], index) => ({report_id: `r-${index}`, claim_id: "a", bound, measure}));
  assert.equal(survival({claims: [{claim_id: "a", bound: "more-than", measure: "killed"}], reports} as never), table`
    bound   | more-than | exact     | 2
    bound   | more-than | more-than | 1
    measure | killed    | killed    | 2
    measure | killed    | losses    | 1`);
});
