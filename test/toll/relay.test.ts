import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {ownEnd, relay} from "../../src/toll/relay.ts";
import {damages, type Basis} from "../../src/toll/vocabulary.ts";
import {anyFigure, figure} from "./arbitrary-figure.ts";

const said = {measure: "killed", victims_party: "lemuria", victims_group: "military", as_of: "1900-03-18",
  claimant_id: "lemuria-council"} as const;
const printed = {measure: "killed", victims_party: "lemuria", victims_group: "military", as_of: "1900-03-18",
  claimant_as_printed: null} as const;

const figures: [was: string, now: string, damages: string[]][] = [
  ["exact 498", "exact 498", []],
  ["range 7000 15000", "range 7000 15000", []],
  ["more-than 6000 –", "more-than 6000 –", []],
  ["exact 498", "exact 489", ["number 498 → 489"]],
  ["more-than 6000 –", "more-than 5000 –", ["number more-than 6000 → more-than 5000"]],
  ["range 7000 15000", "range 7000 16000", ["number 7000–15000 → 7000–16000"]],
  ["more-than 6000 –", "exact 6000", ["bound-lost more-than 6000 → 6000"]],
  ["almost – 3700", "exact 3700", ["bound-lost almost 3700 → 3700"]],
  ["exact 40", "more-than 40 –", ["bound-gained 40 → more-than 40"]],
  ["exact 40", "up-to – 40", ["bound-gained 40 → up-to 40"]],
  ["at-least 7 –", "more-than 7 –", ["bound-changed at-least 7 → more-than 7"]],
  ["up-to – 1200", "about 1200", ["bound-changed up-to 1200 → about 1200"]],
  ["range 7000 15000", "exact 15000", ["range-collapsed 7000–15000 → 15000"]],
  ["range 7000 15000", "at-least 7000 –", ["range-collapsed 7000–15000 → at-least 7000"]],
  ["range 7000 15000", "exact 40000", ["number 7000–15000 → 40000", "bound-lost 7000–15000 → 40000"]],
  ["more-than 6000 –", "exact 600", ["number more-than 6000 → 600", "bound-lost more-than 6000 → 600"]],
  ["exact 900", "range 400 900", ["number 900 → 400–900", "bound-gained 900 → 400–900"]],
  ["up-to – 900", "range 400 900", ["number up-to 900 → 400–900", "bound-changed up-to 900 → 400–900"]]
];

for (const [was, now, expected] of figures)
  test(`${was} printed as ${now}: ${expected.join(", ") || "faithful"}`, () => {
    const changes = relay({...said, ...figure(was)}, {...printed, ...figure(now)});
    assert.deepEqual(changes.map((change) => `${change.damage} ${change.was} → ${change.now}`), expected);
  });

const forty = figure("exact 40");
const others: [claim: object, report: object, damages: object[]][] = [
  [{measure: "losses"}, {}, [{damage: "measure-changed", was: "losses", now: "killed"}]],
  [{measure: "wounded"}, {}, [{damage: "measure-changed", was: "wounded", now: "killed"}]],
  [{}, {victims_party: "atlantis"}, [{damage: "victims-changed", was: "lemuria military", now: "atlantis military"}]],
  [{}, {victims_group: "civilians"}, [{damage: "victims-changed", was: "lemuria military", now: "lemuria civilians"}]],
  [{}, {claimant_as_printed: "atlantis-crown"},
    [{damage: "claimant-changed", was: "lemuria-council", now: "atlantis-crown"}]],
  [{}, {claimant_as_printed: "lemuria-council"}, []],
  [{}, {claimant_as_printed: "lemuria-war-office"}, []],
  [{}, {as_of: "1900-03-22"}, [{damage: "date-changed", was: "1900-03-18", now: "1900-03-22"}]],
  [{}, {as_of: null}, []],
  [{as_of: null}, {}, []],
  [{modality: "projection"}, {}, [{damage: "modality-changed", was: "projection", now: "count"}]],
  [{}, {modality: "projection"}, [{damage: "modality-changed", was: "count", now: "projection"}]],
  [{modality: "projection"}, {modality: "projection"}, []]
];

for (const [claim, report, expected] of others)
  test(`${JSON.stringify(claim)} printed as ${JSON.stringify(report)} is ${expected.length ? "damage" : "faithful"}`,
    () => {
    const body = (id: string) => (id === "lemuria-war-office" ? "lemuria-council" : id);
    assert.deepEqual(relay({...said, ...forty, ...claim}, {...printed, ...forty, ...report}, body), expected);
  });

test("all that a printing changed is told, in the vocabulary's order", () => {
  const worst = {...printed, ...figure("exact 41"), measure: "wounded", victims_party: "atlantis", as_of: "1900-03-19",
    claimant_as_printed: "atlantis-crown"} as const;
  const found = relay({...said, ...figure("at-least 40 –")}, worst).map(({damage}) => damage);
  assert.deepEqual(found, ["number", "bound-lost", "measure-changed", "victims-changed", "claimant-changed",
    "date-changed"]);
});

test("a figure printed as it was said is faithful, and any other is not", () =>
  fc.assert(fc.property(anyFigure, anyFigure, (was, now) => {
    const same = was.bound === now.bound && was.low === now.low && was.high === now.high;
    assert.deepEqual(relay({...said, ...was}, {...printed, ...was}), []);
    assert.equal(relay({...said, ...was}, {...printed, ...now}).length === 0, same);
  })));

test("no damage is told twice, none is “none”, and they come in the vocabulary's order", () =>
  fc.assert(fc.property(anyFigure, anyFigure, (was, now) => {
    const found = relay({...said, ...was}, {...printed, ...now}).map(({damage}) => damages.indexOf(damage));
    assert.deepEqual(found, [...new Set(found)].sort((a, b) => a - b));
    assert.ok(!found.includes(damages.indexOf("none")));
  })));

const joint: [said: string, printed: string, with_: string | null, own: string][] = [
  ["exact 400", "range 400 900", "the-mayor", "exact 400 400"],
  ["at-least 900 –", "range 400 900", "the-mayor", "at-least 900 null"],
  ["up-to – 900", "range 400 900", "the-mayor", "up-to null 900"],
  ["exact 500", "range 400 900", "the-mayor", "range 400 900"],
  ["exact 400", "range 400 900", null, "range 400 900"],
  ["exact 400", "exact 400", "the-mayor", "exact 400 400"],
  ["at-least 400 –", "exact 400", "the-mayor", "exact 400 400"],
  ["range 400 800", "range 400 900", "the-mayor", "range 400 900"]
];
for (const [was, now, joint_with, own] of joint)
  test(`of ${now} printed ${joint_with ? "of two" : "of one"}, ${was} has as its own: ${own}`, () => {
    const {bound, low, high} = ownEnd(figure(was), {...figure(now), joint_with});
    assert.equal(`${bound} ${low} ${high}`, own);
  });

const floors: [basis: Basis | null, was: string, now: string, damages: string[]][] = [
  ["named", "exact 40", "at-least 40 –", []], ["statement", "exact 40", "at-least 40 –", ["bound-gained"]],
  [null, "exact 40", "at-least 40 –", ["bound-gained"]], ["named", "exact 40", "more-than 40 –", ["bound-gained"]],
  ["named", "about 40", "at-least 40 –", ["bound-changed"]]
];
for (const [basis, was, now, expected] of floors)
  test(`${was} that rests on ${basis}, printed as ${now}: ${expected[0] ?? "faithful"}`, () => {
    const found = relay({...said, ...figure(was), basis}, {...printed, ...figure(now)});
    assert.deepEqual(found.map(({damage}) => damage), expected);
  });
