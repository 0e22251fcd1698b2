import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {payloads, poisonedStory, runsIn} from "../../tools/bench/faults/poison.ts";
import {fixtureRoot} from "./fixture-root.ts";
import {ownCells, writtenPage} from "./written-page.ts";

const parts = ["claim", "claimant", "toll", "claims", "corrections", "bounds", "units", "bases", "glossary", "left-out",
  "sample", "taken-back", "freshness", "symmetry", "version", "stories"];
const source = ["# A page", ...parts.map((part) => `<div data-part="${part}"></div>`)].join("\n\n");
const params = {claim: "atlantis-crown-1900-03-12-killed-1000", claimant: "atlantis-crown",
  toll: "lemuria-military-killed"};

test("what runs in a page's words is found", () => {
  for (const markup of ["<script>a</script>", "<p onclick=a>", "<a href=' java\nscript:a'>", "<base href=x>",
    "<iframe srcdoc=x></iframe>"]) assert.equal(runsIn(markup).length, 1, markup);
  const still = '<script type="application/json">1</script><script src="a.js"></script><a href="b">c</a>';
  assert.deepEqual(runsIn(still), []);
});

// `npm run faults -- payloads` writes every page of the home story with each of them.
describe("in every text of every table, it stays a text on the page", () => {
  for (const payload of payloads.filter((_, at) => at % 6 === 0))
    test(JSON.stringify(payload), () => {
      const {body, code} = writtenPage(source, poisonedStory("atlantis-1900", payload, fixtureRoot), "/index", params);
      assert.equal(code.length, ownCells(source, "/index"));
      assert.deepEqual(runsIn(body), []);
      assert.ok(body.includes(payload.trim().slice(-4).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)));
    });
});
