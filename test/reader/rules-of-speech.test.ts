import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";

/** [low or high, measure, claimant] of every accepted figure. */
const told = (text: string) =>
  readArticle(text).candidates.filter((one) => !one.reasons.length)
    .map(({low, high, measure, claimant}) => [low ?? high, measure, claimant]);
const victims = (text: string) => readArticle(text).candidates.map(({low, party, group}) => [low, party, group]);
/** Enough words that an article is no fragment. */
const more =
  " The road to the harbour was closed for the rest of the day, and shops, schools and offices stayed shut. " +
  "In the evening the wind turned, and the people of the town went home to count what the day had left of their " +
    "belongings. It rained.";

const speech: [rule: string, text: string, found: unknown[][]][] = [
  ["trailing asserter of what a country recorded", "India recorded 56 deaths this summer, the Health Ministry said.",
    [[56, "killed", "Health Ministry"]]],
  ["a country that says is an asserter", "India said 56 people died, and the ministry of health said so too.",
    [[56, "killed", "India"]]],
  ["a new clause has its own asserter",
    "Fires killed 131 people, the medical service said on Monday night, and 300 are missing, mayor Ana Soto said.",
    [[131, "killed", "medical service"], [300, "missing", "mayor Ana Soto"]]],
  ["and-said", "The sources put the army's dead at 25 and said 12 troops had been taken prisoner.",
    [[25, "killed", "sources"], [12, "captured", "sources"]]],
  ["and-said, not over another subject",
    "Police put the dead at 25 and Ana Torres, the mayor, said 12 people were hurt.",
    [[25, "killed", "Police"], [12, "wounded", "Ana Torres"]]],
  ["a relative clause", "Russia fought on with Ukraine, which put its own dead at 71.", [[71, "killed", "Ukraine"]]],
  ["told a newspaper", "Some 600 people died in the war, the envoy Ola Bask told a newspaper.",
    [[600, "killed", "envoy Ola Bask"]]],
  ["an age is no name", "“Some 22 people were killed,” a 34-year-old teacher told a newspaper.",
    [[22, "killed", "teacher"]]],
  ["found, at the end", "Between 2012 and 2021, 152 people died in fires, a university study found.",
    [[152, "killed", "university study"]]],
  ["found, of the dead", "Police found 12 people dead.", [[12, "killed", null]]],
  ["wrote on", "The flood killed 12 people, Governor Oleg Prok wrote on Telegram.",
    [[12, "killed", "Governor Oleg Prok"]]],
  ["a dateline is no name", "YEREVAN/BAKU - Armenia said that 105 people had died.", [[105, "killed", "Armenia"]]],
  ["a long name", "The storm killed 73 people, the National Institute of Risk and Disaster Management said.",
    [[73, "killed", "National Institute of Risk and Disaster Management"]]]
];
for (const [rule, text, found] of speech) test(`${rule}: ${text}`, () => assert.deepEqual(told(text), found));

test("the ministry is the one that was named in full, and no other body", () => {
  const text = (then: string) =>
    `Russia's defence ministry said 498 soldiers had been killed. ${then} said 30 had been wounded.${more}`;
  assert.equal(told(text("The ministry"))[1]![2], "Russia's defence ministry");
  assert.equal(told(text("The hospital"))[1]![2], "hospital");
});

/** Somebody whom the article names, and by an office or a kind of body too. */
const entities: [rule: string, text: string, found: string[]][] = [
  ["an office of somebody named behind it",
    "Shells killed 14 people, the regional governor said. Roman Prok, the governor, said 20 people had been wounded.",
    ["Roman Prok", "Roman Prok"]],
  ["an office of somebody who speaks next",
    "The regional police chief said that 90 people had been killed. Andriy Prok told a briefing that 20 were wounded.",
    ["Andriy Prok", "Andriy Prok"]],
  ["an office of the one named last",
    "Mayor Ana Soto said 3 people had been killed. Lena Bask, the mayor of Oda, said 4 had been wounded. Late in the " +
      "evening the mayor said 9 people were missing.", ["Mayor Ana Soto", "Lena Bask", "Lena Bask"]],
  ["an office before its name", "The Permanent Secretary, Dr Hana Bask, said 54 people had died.", ["Hana Bask"]],
  ["a name before its office", "Jev Prok, the head of the Oda group, which fought there, said 20 men were killed.",
    ["Jev Prok"]],
  ["a body of a kind before its name",
    "A lawyers' group said that 107 people had died. The group, Emergency Lawyers, said that 30 were wounded.",
    ["Emergency Lawyers", "Emergency Lawyers"]],
  ["a people's agency before its name", "Some 52 people died, according to the Indonesian rescue agency, Basarnas.",
    ["Indonesian rescue agency, Basarnas"]],
  ["a body and its acronym", "The National Lake Agency, NLA, said 40 people had drowned.",
    ["National Lake Agency, NLA"]],
  ["an acronym with words joined",
    "The Oda National Commission on Human Rights said 11 people had been killed. ONCHR said 5 were missing.",
    ["Oda National Commission on Human Rights", "Oda National Commission on Human Rights"]],
  ["a place before a body is no name of it", "Twenty-four boys died in a fire in Kericho, the government says.",
    ["government"]],
  ["an office that another country's body has", "Oda's governor, Petro Lys, said 3 had died. The hospital said 9 died.",
    ["Petro Lys", "hospital"]],
  ["he is the one with an office, not whoever was named before",
    "Von Prok said 3 men were killed. The captain of Upper Oda said that he had fled. He said 9 men were wounded.",
    ["Von Prok", "captain of Upper Oda"]]
];
for (const [rule, text, found] of entities)
  test(`${rule}: ${text}`, () =>
    assert.deepEqual(readArticle(text + more).candidates.map(({claimant}) => claimant), found));

const counts: [rule: string, text: string, found: unknown[][]][] = [
  ["of the dead were", "A flood killed 38 people. Eleven of the dead were from one family.",
    [[38, "killed", null], [11, "killed", null]]],
  ["were children", "A flood killed 38 people. Fourteen were children.", [[38, "killed", null], [14, "killed", null]]],
  ["were something else", "A flood killed 38 people. Fourteen were late.", [[38, "killed", null]]],
  ["identified", "The fire left 131 dead. Only 35 of the bodies have been identified.", [[131, "killed", null]]],
  ["a part of people of whom nothing is counted", "The ship sank with 205 people aboard, 35 of them crew.", []],
  ["gapped list with an adjective", "Eight people died in Majene and six in neighbouring Mamuju.",
    [[8, "killed", null], [6, "killed", null]]],
  ["two nouns", "Six children and a teacher were wounded.", [[6, "wounded", null]]],
  ["the dead at and the wounded at", "The deputy put the dead at 1,351 soldiers and the wounded at 3,825.",
    [[1351, "killed", "deputy"], [3825, "wounded", "deputy"]]],
  ["deaths and disappearances", "The project recorded 17,000 deaths and disappearances.",
    [[17000, "other", "project"]]],
  ["a clause after a bare figure", "The toll of the blast climbed to 41 after the last missing miner was found dead.",
    [[41, "killed", null]]],
  ["feared lost", "Dozens are feared lost.", [[24, "missing", null]]],
  ["things that burned", "Dozens of houses burned.", []],
  ["one family", "The dead were from one family.", []]
];
for (const [rule, text, found] of counts) test(`${rule}: ${text}`, () => assert.deepEqual(told(text), found));

test("as many as with a modal is a ceiling, without one a count", () => {
  const read = (text: string) => readArticle(text).candidates.map(({low, high, bound}) => [low, high, bound]);
  assert.deepEqual(read("As many as 600,000 civilians may have died."), [[null, 600000, "up-to"]]);
  assert.deepEqual(read("As many as 498 soldiers died."), [[498, 498, "exact"]]);
});

test("people on both sides have no party; who holds a place is no party; the place behind a figure is", () => {
  assert.deepEqual(victims("The war killed 6,500 people on both sides, Armenia said."), [[6500, null, "all"]]);
  assert.equal(victims(`On the Russian-occupied bank of the river 29 people died, officials in Ukraine said.${more}`)[
    0]![1], "ukraine");
  assert.deepEqual(victims(`The storm killed 20 people in the Philippines and four in China's Hainan island.${more}`)
    .map((one) => one[1]), ["philippines", "china"]);
});

test("verbs that share their object share its side, or it is in doubt and that side the next likely", () => {
  const text = "Israel fought on. The war has killed 43,665 Palestinians and injured 103,076, Israel's army said.";
  assert.deepEqual(victims(text).map((one) => one[1]), ["gaza", "gaza"]);
  const [killed, injured] = readArticle(text + more).candidates;
  assert.equal(killed!.party, "gaza");
  const {verdict, other} = injured!.verdicts.party;
  assert.ok([injured!.party, verdict === "review" ? other : null].includes("gaza"));
});

test("after a part the next verb speaks of the whole again", () => {
  assert.deepEqual(
    victims(`Shells killed 21 people in Belgorod, three of them children, and wounded more than 100.${more}`)
      .map((one) => one[2]), ["all", "children", "all"]);
});

test("a pronoun of somebody named nowhere, and an initial, are nobody; of one who is named, that one", () => {
  const claimants = (text: string) => readArticle(text).candidates.map(({claimant, claimant_start, verdicts}) =>
    [claimant, claimant_start, verdicts.claimant.verdict]);
  for (const text of ["He said 12 soldiers were killed in the raid.", "It said 12 soldiers were killed in the raid.",
    "Q. said 12 soldiers were killed in the raid.", "HE' SAID 12 SOLDIERS WERE KILLED IN THE RAID.",
    "Загинули 12 осіб, сказав It."])
    assert.deepEqual(claimants(text), [[null, null, "review"]], text);
  assert.deepEqual(claimants("Mayor Ana Soto went home. She said 12 soldiers were killed in the raid.")
    .map(([name]) => name), ["Ana Soto"]);
});
