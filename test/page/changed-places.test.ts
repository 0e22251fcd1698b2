// What a correction is said to touch: the sentences that then say something else and the charts that are drawn
// otherwise, and none that only name its claim.
import assert from "node:assert/strict";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {readLedger} from "../../loaders/read/ledger.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {changedPlaces} from "../../tools/page/changed-places.ts";
import {storyData} from "../../tools/page/story-data.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";

const root = mkdtempSync(join(tmpdir(), "tollbook-places-"));
after(() => rmSync(root, {recursive: true}));

const id = "atlantis-admiralty-1900-03-18-killed-75";
const {ledger} = readLedger("atlantis-1900", fixtureRoot);
const {victims_party: party, victims_group: group, measure} = ledger.claims.find((claim) => claim.claim_id === id)!;
const steps = (name: string, from: string, until: string) =>
  `<figure id="${name}"><h2>${name}</h2>\n\n\`\`\`js\nsteps("${party}-${group}-${measure}", {from: "${from}", ` +
  `until: "${until}"})\n\`\`\`\n\n</figure>\n`;
mkdirSync(join(root, "stories/atlantis-1900"), {recursive: true});
writeFileSync(join(root, "stories/atlantis-1900/index.md"), `# Invented

It was {claim:${id}}, said on a {day:1900-03-18}.

It was printed {printings:${id}} times.

${steps("then", "1900-03-10", "1900-03-30")}
${steps("before", "1900-03-01", "1900-03-10")}`);

const places = (change: Partial<Claim>) => {
  const claims = ledger.claims.map((claim) => (claim.claim_id === id ? {...claim, ...change} : claim));
  const [before, now] = [ledger, {...ledger, claims}].map((one) => storyData("atlantis-1900", deriveTables(one)));
  return changedPlaces(before!, now!, root).map(({line, chart}) => chart ?? line);
};

test("another figure touches the sentence that says it and the chart of its days", () =>
  assert.deepEqual(places({low: 57, high: 57}), [3, "then"]));

test("a note touches nothing that is shown", () => assert.deepEqual(places({note: "Invented."}), []));
