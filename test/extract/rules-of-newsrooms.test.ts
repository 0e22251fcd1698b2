import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/extract/read-article.ts";

type Row = (string | number | boolean | null)[];
const accepted = (text: string) => readArticle(text).candidates.filter((one) => one.verdict === "accept");
/** [low or high, measure] of every accepted figure. */
const counts = (text: string) => accepted(text).map(({low, high, measure}) => [low ?? high, measure]);
const claims = (text: string) => accepted(text).map(({low, high, claimant, negated}) => [low ?? high, claimant, negated]);
const sides = (text: string) => accepted(text).map(({low, high, party, group}) => [low ?? high, party, group]);

const frames: [rule: string, text: string, found: Row[]][] = [
  ["toll-now", "Death toll now 19, up from 12 last night.", [[19, "killed"]]],
  ["toll-now, not of a toll road", "The bridge toll is now 19 dollars.", []],
  ["label, so far", "Deaths so far: 35. Cases to date: 57.", [[35, "killed"], [57, "other"]]],
  ["label, not of a date", "Date of report: 35 pages.", []],
  ["driven-out", "Gangs forced more than 700,000 people from their homes, the UN said.", [[700000, "displaced"]]],
  ["driven-out, not of cars", "Snow forced 70 cars off the road.", []],
  ["set-free", "The two armies swapped 478 prisoners.", [[478, "captured"]]],
  ["set-free, not of messages", "The two armies swapped 478 messages.", []],
  ["buried by people", "In our street we buried 11 people.", [[11, "killed"]]],
  ["buried by a landslide", "The landslide buried 200 people.", [[200, "missing"]]],
  ["buried under", "Some 200 people were buried under the mud.", [[200, "missing"]]],
  ["not found", "Fifteen people have not been found.", [[15, "missing"]]],
  ["not found, a thing", "Fifteen wallets have not been found.", []],
  ["in-a-state", "Forty people are in a critical or grave state.", [[40, "wounded"]]],
  ["in-a-state, of the country", "Forty people live in a free state.", []],
  ["taken-to-hospital", "Thirty-odd people had been taken to three city hospitals.", [[30, "wounded"]]],
  ["taken-to-hospital, not to court", "Thirty people had been taken to three courts.", []],
  ["pulled out", "About 2,500 were pulled out injured.", [[2500, "wounded"]]],
  ["pulled out alive", "About 2,500 people were pulled out alive.", []],
  ["dead of a nation", "The list holds 106,745 Russian dead.", [[106745, "killed"]]],
  ["whose deaths", "The list holds 121,507 soldiers whose deaths are documented.", [[121507, "killed"]]],
  ["whose houses", "The list holds 121,507 soldiers whose houses are documented.", []],
  ["captives who died", "Gunmen took 800 hostages, and 130 of the captives died.", [[800, "captured"], [130, "killed"]]],
  ["one of them, an aside", "Three people, one of them a child, were killed.", [[3, "killed"], [1, "killed"]]],
  ["among them", "A raid killed 137 people. Three children were among them.", [[137, "killed"], [3, "killed"]]],
  ["of the bodies", "Of the 447 bodies, 425 were civilians.", [[447, "killed"], [425, "killed"]]],
  ["all but one", "A crash killed 18 people. All but one of the dead were Nepalis.", [[18, "killed"]]],
  ["gapped-list, the place before", "In Jajarkot 105 people were killed, and in neighbouring Rukum 52.", [[105, "killed"], [52, "killed"]]],
  ["range from", "Estimates of the dead range from 2,000 to 4,000.", [[2000, "killed"]]],
  ["killed in action", "The army lost 60 soldiers, killed in action.", [[60, "killed"]]],
  ["lost, no word of death", "The army lost 60 soldiers.", [[60, "losses"]]]
];
for (const [rule, text, found] of frames) test(`${rule}: ${text}`, () => assert.deepEqual(counts(text), found));

const speech: [rule: string, text: string, found: Row[]][] = [
  ["a deed says nothing", "Divers had brought up 37 bodies, fire chief Kamal Rao said.", [[37, "fire chief Kamal Rao", false]]],
  ["a deed, the asserter before", "By noon, fire chief Kamal Rao said, divers had brought up 37 bodies.", [[37, "fire chief Kamal Rao", false]]],
  ["own-count", "Kyiv's count is larger: 4,000 killed.", [[4000, "Kyiv", false]]],
  ["own-count, a toll has victims", "Turkey's death toll is 4,000, police said.", [[4000, "police", false]]],
  ["according to a nation's tallies", "Some 1,200 people were killed, according to Israeli tallies.", [[1200, "Israel", false]]],
  ["the health body, in capitals", "The dead number 20,000, WHO chief Ada Bell said.", [[20000, "WHO chief Ada Bell", false]]],
  ["who is no body", "Ada Bell, who said 20 people had died, has left.", [[20, "Ada Bell", false]]],
  ["name in an aside, had", "An ambulance spokesman, Osama Ali, had put the dead at 28.", [[28, "Osama Ali", false]]],
  ["it, of the sentence's opening", "Azerbaijan does not disclose its losses; it says 42 civilians have been killed.", [[42, "Azerbaijan", false]]],
  ["the agency", "UNICEF said 110 children were killed. The agency has verified 37 deaths.", [[110, "UNICEF", false], [37, "UNICEF", false]]],
  ["past-event", "Thirteen people died, observers said, fewer than in 2019, when 145 were killed.", [[13, "observers", false], [145, null, false]]],
  ["called a lie", "Asked about 100,000 casualties, Mr Peskov called it a lie.", [[100000, "Mr Peskov", true]]],
  ["called a tragedy", "Asked about 100,000 casualties, Mr Peskov called it a tragedy.", [[100000, null, false]]],
  ["admit to", "Officials admit to 41 deaths.", [[41, "Officials", false]]]
];
for (const [rule, text, found] of speech) test(`${rule}: ${text}`, () => assert.deepEqual(claims(text), found));

const victims: [rule: string, text: string, found: Row[]][] = [
  ["the enemy lost", "date 2024-05-01 Russia fought Ukraine. Ukraine's army said the enemy lost 80 soldiers.", [[80, "russia", "military"]]],
  ["we lost", "date 2024-05-01 Russia fought Ukraine. \"We lost 80 soldiers,\" Ukraine's army said.", [[80, "ukraine", "military"]]],
  ["not where it attacks from", "date 2024-05-01 GAZA - Some 30 people were killed in Israel's offensive.", [[30, "gaza", "all"]]],
  ["where it happens", "date 2024-05-01 A quake killed 30 people in Israel's north.", [[30, "israel", "all"]]],
  ["a distance from a border", "date 2024-05-01 KYIV - A blast 25 km from the Polish border killed 35 people.", [[35, "ukraine", "all"]]],
  ["men and boys", "date 2024-05-01 KYIV - A blast killed 35 men and boys.", [[35, "ukraine", "all"]]],
  ["boys and girls", "date 2024-05-01 KYIV - A blast killed 35 boys.", [[35, "ukraine", "children"]]],
  [
    "rival",
    "date 2025-01-10 Seoul said 300 North Korean soldiers had been killed by Ukraine's army.\n\nWashington's estimate was of 400 casualties.",
    [[300, "north korea", "military"], [400, "north korea", "military"]]
  ],
  [
    "rival, other victims named",
    "date 2025-01-10 Seoul said 300 North Korean soldiers had been killed by Ukraine's army.\n\nWashington's estimate was of 400 Ukrainian casualties.",
    [[300, "north korea", "military"], [400, "ukraine", "all"]]
  ]
];
for (const [rule, text, found] of victims) test(`${rule}: ${text}`, () => assert.deepEqual(sides(text), found));

test("a headline whose number the body gives to another measure is taken as it stands, with a flag", () => {
  const [head, body] = readArticle("3800 soldiers killed since the invasion\n\nMore than 3,800 soldiers have been injured, a general said.").candidates;
  assert.deepEqual([head!.verdict, head!.measure, head!.flags], ["accept", "killed", ["headline-body-measure-conflict"]]);
  assert.deepEqual([body!.verdict, body!.measure, body!.flags], ["accept", "wounded", []]);
});
