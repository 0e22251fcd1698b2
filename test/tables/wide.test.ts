// The tables for convenience, and those of words, from a few rows.
import assert from "node:assert/strict";
import {test} from "node:test";
import type {Tables} from "../../loaders/schema/index.ts";
import {deriveClaimsWide} from "../../loaders/tables/claims-wide.ts";
import {deriveGapsDaily} from "../../loaders/tables/gaps-daily.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {deriveWords} from "../../loaders/tables/words.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const tables = deriveTables(atlantis);

test("claims-wide has the first printing of a claim by its day, then by its outlet, and none without a day", () => {
  const [claim] = tables.claims;
  const first = tables.reports.find(({claim_id}) => claim_id === claim!.claim_id)!;
  const printed = ([report_id, outlet_id, published_on, language = "en"]: (string | null)[]) =>
    ({...first, report_id, outlet_id, published_on, language, url: `https://${report_id}.example/`,
      figure_words: `of ${report_id}`, set_aside: null});
  const wide = (...reports: (string | null)[][]) => {
    const [row] = deriveClaimsWide({...tables, claims: [claim!], reports: reports.map(printed)} as Tables);
    const {printings, outlets, languages, first_printed_on, first_outlet_id, first_outlet, first_url,
      first_figure_words} = row!;
    return [printings, outlets, languages, first_printed_on, first_outlet_id, first_outlet, first_url,
      first_figure_words];
  };
  const four = wide(["r-3", "tide-and-times", "1900-03-13"], ["r-2", "cap-noir", "1900-03-13", "fr"],
    ["r-1", "cap-noir", null, "cy"], ["r-0", "tide-and-times", "1900-03-13"]);
  assert.deepEqual(four, [4, ["Le Cap Noir", "Tide & Times"], ["cy", "en", "fr"], "1900-03-13", "cap-noir",
    "Le Cap Noir", "https://r-2.example/", "of r-2"]);
  assert.deepEqual(wide(["r-1", "cap-noir", null]), [1, ["Le Cap Noir"], ["en"], null, null, null, null, null]);
  assert.deepEqual(wide(), [0, [], [], null, null, null, null, null]);
});

test("gaps-daily is in order by toll, pairs, day and the two claims", () => {
  const gap = tables.gaps.find((row) => row.admits === "same" && row.larger_claim_id)!;
  const last = {last_known_on: "1900-03-02"};
  const rows = [["b", "standing", "x", "y"], ["a", "standing", "x", "z"], ["a", "standing", "x", "y"],
    ["a", "headline", "x", "y"], ["a", "standing", "w", "y"]]
    .map(([toll_id, pairs, smaller_claim_id, larger_claim_id]) => ({...gap, toll_id, pairs, smaller_claim_id,
      larger_claim_id, holds_from: "1900-03-01", holds_until: null, smaller_age: 4, larger_age: 0}));
  const daily = deriveGapsDaily({gaps: rows, tolls: ["a", "b"].map((toll_id) => ({toll_id, ...last}))} as never);
  assert.deepEqual(daily.map((row) => [row.toll_id, row.pairs, row.on_day.slice(-1), row.smaller_claim_id,
    row.larger_claim_id, row.smaller_age, row.larger_age].join(" ")), [
    "a headline 1 x y 4 0", "a headline 2 x y 5 1",
    "a standing 1 w y 4 0", "a standing 1 x y 4 0", "a standing 1 x z 4 0",
    "a standing 2 w y 5 1", "a standing 2 x y 5 1", "a standing 2 x z 5 1",
    "b standing 1 x y 4 0", "b standing 2 x y 5 1"]);
});

test("each kind of a story's words is a table of its own", () => {
  const {parties, sides, groups, scopes} = deriveWords(atlantis);
  assert.deepEqual([parties.map(({party_id}) => party_id), sides.map(({side_id}) => side_id),
    groups.map(({group_id}) => group_id), scopes.map(({scope_id}) => scope_id)], [["lemuria", "atlantis"],
    ["lemuria", "atlantis", "third-party"], ["military", "civilians"], ["harbour-fire"]]);
});
