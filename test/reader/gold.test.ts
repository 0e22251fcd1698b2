import {fileURLToPath} from "node:url";
import assert from "node:assert/strict";
import {existsSync} from "node:fs";
import {test} from "node:test";
import {score} from "./score.ts";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

test("the dev set keeps its targets", () => {
  const scores = score(path("gold/dev"), path("gold/dev"));
  const core = scores.get("value+bound+measure+polarity")!;
  assert.ok(core.precision >= 0.97, `value, bound, measure, polarity: precision ${core.precision}`);
  assert.ok(core.reach >= 0.95, `value, bound, measure, polarity: recall with review ${core.reach}`);
  const victims = scores.get("… + party + group")!;
  assert.ok(victims.precision >= 0.93, `with party and group: precision ${victims.precision}`);
  const claimant = scores.get("… + claimant")!;
  assert.ok(claimant.precision >= 0.88, `with claimant: precision ${claimant.precision}`);
});

test("the fresh set keeps what was reached on it", () => {
  const scores = score(path("fresh"), path("fresh"));
  const held = [["value+bound+measure+polarity", 0.98], ["… + party + group", 0.88], ["… + claimant", 0.84]] as const;
  assert.ok(scores.get("value+bound+measure+polarity")!.reach >= 0.92, "found, with review");
  for (const [name, least] of held) assert.ok(scores.get(name)!.precision >= least,
    `${name}: ${scores.get(name)!.precision}`);
});

const articles = path("../../../shared/articles");
test("the two real articles have all 15 figures right on every slot", {skip: !existsSync(articles)}, () => {
  const scores = score(path("gold/articles"), articles);
  assert.deepEqual(scores.get("full (+ period)"), {precision: 1, recall: 1, reach: 1});
});
