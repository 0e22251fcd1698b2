// The form in which a claim is added: each field in its part, with its hint, its offers and what an empty one means.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {JSDOM} from "jsdom";
import {formPage} from "../../tools/edit/add-form.ts";
import {fields} from "../../tools/edit/entry.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const {document} = new JSDOM(formPage("atlantis-1900", ["atlantis-1900", "flood-2024"], atlantis)).window;
const field = (name: string) => document.querySelector(`#${name}`)!;
const boxOf = (name: string) => field(name).closest(".field")!;

test("the form has each field once, a new outlet and a new word as ticks beside theirs", () => {
  const ticks = ["new-outlet", "new-word"];
  for (const {name} of fields)
    assert.equal(document.querySelectorAll(`[name="${name}"]`).length, 1, name);
  assert.deepEqual(Array.from(document.querySelectorAll(".tick input"), (tick) =>
    [tick.closest(".field")!.querySelector("[id]")!.id, tick.getAttribute("name")]),
  [["outlet", "new-outlet"], ["words", "sure"], ["scope", "new-word"]]);
  for (const name of ticks) assert.equal(field(name), null);
});

describe("a field stands", () => {
  const parts: [name: string, part: string | null][] = [["outlet", null], ["url", null], ["words", null],
    ["printing-of", null], ["figure", null], ["claimant", null], ["speaker", "more-claim"], ["via", "more-printing"],
    ["printed", "differing"], ["printed-measure", "differing"], ["because", "differing"], ["answers", "differing"]];
  for (const [name, part] of parts)
    test(`${name} in ${part ?? "the open"}`, () =>
      assert.equal(field(name).closest("details")?.id ?? null, part));
  test("marked where it is of the claim", () =>
    assert.deepEqual(["outlet", "figure", "speaker", "printed"].map((name) =>
      boxOf(name).hasAttribute("data-of-claim")), [false, true, true, false]));
});

test("a field says whether it is needed, and has its hint and its problem by its side", () => {
  assert.deepEqual(["outlet", "words", "figure", "url", "note"].map((name) => Boolean(boxOf(name).querySelector("em"))),
    [true, true, true, false, false]);
  assert.equal(field("figure").getAttribute("aria-describedby"), "figure-problem figure-hint");
  assert.equal(field("url").getAttribute("aria-describedby"), "url-problem");
  assert.equal(document.querySelector("#figure-hint")!.textContent, "With its bound: 498, at least 498, 400 to 500.");
  assert.equal(document.querySelector("#url-hint"), null);
});

test("a field offers what the ledger or the form has for it, and says what an empty one means", () => {
  const first = (name: string) => field(name).querySelector("option")?.textContent;
  assert.deepEqual(["party", "measure", "period", "modality", "verified", "printed-measure", "basis"]
    .map((name) => [name, field(name).localName, first(name)]), [["party", "select", "lemuria, as usual here"],
    ["measure", "select", "killed, as usual here"], ["period", "select", "cumulative, as usual here"],
    ["modality", "select", "no, what was"], ["verified", "select", "not said"],
    ["printed-measure", "select", "as the claim has it"], ["basis", "select", "not said"]]);
  assert.deepEqual(Array.from(field("verified").querySelectorAll("option"), (one) => one.textContent).slice(1),
    ["yes", "no"]);
  assert.equal(field("group").getAttribute("placeholder"), "military, as usual here");
  assert.equal(field("scope").hasAttribute("placeholder"), false);
  assert.equal(field("words").hasAttribute("list"), false);
  assert.equal(field("printing-of").getAttribute("list"), "printing-of-known");
});
