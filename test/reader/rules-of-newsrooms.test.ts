import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";

type Row = (string | number | boolean | null)[];
const accepted = (text: string) => readArticle(text).candidates.filter((one) => !one.reasons.length);
/** [low or high, measure] of every accepted figure. */
const counts = (text: string) => accepted(text).map(({low, high, measure}) => [low ?? high, measure]);
const claims = (text: string) => accepted(text).map(({low, high, claimant, negated}) =>
  [low ?? high, claimant, negated]);
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
  ["captives who died", "Gunmen took 800 hostages, and 130 of the captives died.",
    [[800, "captured"], [130, "killed"]]],
  ["one of them, an aside", "Three people, one of them a child, were killed.", [[3, "killed"], [1, "killed"]]],
  ["among them", "A raid killed 137 people. Three children were among them.", [[137, "killed"], [3, "killed"]]],
  ["of the bodies", "Of the 447 bodies, 425 were civilians.", [[447, "killed"], [425, "killed"]]],
  ["all but one", "A crash killed 18 people. All but one of the dead were Nepalis.", [[18, "killed"]]],
  ["gapped-list, the place before", "In Jajarkot 105 people were killed, and in neighbouring Rukum 52.",
    [[105, "killed"], [52, "killed"]]],
  ["range from", "Estimates of the dead range from 2,000 to 4,000.", [[2000, "killed"]]],
  ["killed in action", "The army lost 60 soldiers, killed in action.", [[60, "killed"]]],
  ["a list after a colon", "The toll is 558, the minister said: 50 children, 94 women and 7 medics.",
    [[558, "killed"], [50, "killed"], [94, "killed"], [7, "killed"]]],
  ["a list after a colon, of another count", "The toll is 558, the minister said: 50 children went home.",
    [[558, "killed"]]],
  ["elided-verb", "Russia had lost 16,000 men, and Ukraine 5,000 to 7,000.", [[16000, "losses"], [5000, "losses"]]],
  ["elided-verb, another thing", "Russia had lost 16,000 men, and Ukraine 5,000 tanks.", [[16000, "losses"]]],
  ["elided-noun", "It showed 16,000 Russian dead and 71,500 Ukrainian.", [[16000, "killed"], [71500, "killed"]]],
  ["elided-owner", "Russia suffered 90,000 casualties. Ukraine's are given as 70,000.",
    [[90000, "casualties"], [70000, "casualties"]]],
  ["part-in-a-state", "Eighty-four people were injured, 17 seriously, police said.",
    [[84, "wounded"], [17, "wounded"]]],
  ["died-in-hospital", "Five people died at the scene and one in hospital.", [[5, "killed"], [1, "killed"]]],
  ["in hospital, nobody died", "Five people are at home and one in hospital.", [[1, "wounded"]]],
  ["a second predicate", "About 100 children had been in the hold and are now missing.", [[100, "missing"]]],
  ["a second predicate, alive", "About 100 children had been in the hold and are now safe.", []],
  ["of the dead, a figure between", "Of the 217 dead, 213 were found in the city.", [[217, "killed"], [213, "killed"]]],
  ["of the injured, discharged", "Of the 182 injured, 81 have been discharged.", [[182, "wounded"]]],
  ["older, after a raised count", "It raised to 118 its count of people killed, from 116 a day earlier.",
    [[118, "killed"]]],
  ["dead and wounded together", "He put the army's dead and wounded together at 500,000.", [[500000, "casualties"]]],
  ["an age limit", "Some 15,000 people died, about 40% of them under 18.", [[15000, "killed"]]],
  ["an age", "Seven people were hurt, and a man of 52 died.", [[7, "wounded"]]],
  ["a share in words", "Some 1,301 pilgrims died, four in five of them without a permit.", [[1301, "killed"]]],
  ["a flight", "All 12 people on flight 2216 died.", [[12, "killed"]]],
  ["will have lost", "Next year the army will have lost half a million soldiers.", []],
  ["lost their homes", "At least 30,000 people have lost their homes, the IOM said.", [[30000, "displaced"]]],
  ["taken by gunmen", "Gunmen took 287 pupils from a school.", [[287, "captured"]]],
  ["taken by bus", "A bus took 287 pupils from a school.", []],
  ["taken hostage", "They took 12 people hostage.", [[12, "captured"]]],
  ["a dateline's date", "LAGOS, Aug 5 - Nearly 100 people were killed.", [[100, "killed"]]],
  ["a count of events", "The number of dead from the two earthquakes passed 7,800.", [[7800, "killed"]]],
  ["cut to a quotation", "It cut its count of the dead from 2,445 to \"over 1,000\".", [[1000, "killed"]]],
  ["an age of kin", "The fire killed 12 people and burned his grandmother, 66, badly.", [[12, "killed"]]],
  ["a rival count is of the dead", "A blast killed 98 people. Hundreds were injured. The newspaper had counted 95.",
    [[98, "killed"], [200, "wounded"], [95, "killed"]]],
  ["elided-verb, in a list", "Iran executed 972 people, Saudi Arabia 345 and Iraq 63.",
    [[972, "killed"], [345, "killed"], [63, "killed"]]],
  ["label of personnel", "Combat losses of the enemy: personnel - about 14,700, tanks - 476.", [[14700, "losses"]]],
  ["a label of another kind", "Staff of the office: personnel - about 14,700, desks - 476.", []],
  ["of them critical", "Forty-two people were hurt, five of them critical.", [[42, "wounded"], [5, "wounded"]]],
  ["a sum in brackets", "Flood: 87 people dead (56 adults, 31 children).",
    [[87, "killed"], [56, "killed"], [31, "killed"]]],
  ["dead or wounded", "He spoke of 180,000 Russian dead or wounded.", [[180000, "casualties"]]],
  ["hostages and soldiers died", "Twenty-one hostages and four soldiers died.", [[21, "killed"], [4, "killed"]]],
  ["executed captives", "They executed 50 captives.", [[50, "killed"]]],
  ["liquidated personnel", "Kyiv claims 109,720 \"liquidated personnel\".", [[109720, "losses"]]],
  ["metres", "The coach killed 12 people when it fell 40m (130ft).", [[12, "killed"]]],
  ["millions", "The war displaced 1.5m people, the UN said.", [[1500000, "displaced"]]],
  ["the youngest", "A roof killed 14 people. The youngest of the dead was six.", [[14, "killed"]]],
  ["four of those on board", "Four of the 25 on board are believed to have been killed.", [[4, "killed"]]],
  ["an apposition before the verb", "Five people, a boy of nine and four women, are dead.", [[5, "killed"]]],
  ["an apposition that ends the sentence", "Five men fled, a term it uses for killed, wounded or captured.", []],
  ["killed or wounded, counted", "The number of troops killed or wounded is nearing 500,000.",
    [[500000, "casualties"]]],
  ["spoke of", "Some 49 people died. They spoke of 64.", [[49, "killed"], [64, "killed"]]],
  ["near", "Casualties are near half a million.", [[500000, "casualties"]]],
  ["lost, no word of death", "The army lost 60 soldiers.", [[60, "losses"]]]
];
for (const [rule, text, found] of frames) test(`${rule}: ${text}`, () => assert.deepEqual(counts(text), found));

const speech: [rule: string, text: string, found: Row[]][] = [
  ["a deed says nothing", "Divers had brought up 37 bodies, fire chief Kamal Rao said.",
    [[37, "fire chief Kamal Rao", false]]],
  ["a deed, the asserter before", "By noon, fire chief Kamal Rao said, divers had brought up 37 bodies.",
    [[37, "fire chief Kamal Rao", false]]],
  ["own-count", "Kyiv's count is larger: 4,000 killed.", [[4000, "Kyiv", false]]],
  ["own-count, a toll has victims", "Turkey's death toll is 4,000, police said.", [[4000, "police", false]]],
  ["according to a nation's tallies", "Some 1,200 people were killed, according to Israeli tallies.",
    [[1200, "Israel", false]]],
  ["the health body, in capitals", "The dead number 20,000, WHO chief Ada Bell said.",
    [[20000, "WHO chief Ada Bell", false]]],
  ["who is no body", "Ada Bell, who said 20 people had died, has left.", [[20, "Ada Bell", false]]],
  ["name in an aside, had", "An ambulance spokesman, Osama Ali, had put the dead at 28.", [[28, "Osama Ali", false]]],
  ["it, of the sentence's opening", "Azerbaijan does not disclose its losses; it says 42 civilians have been killed.",
    [[42, "Azerbaijan", false]]],
  ["the agency", "UNICEF said 110 children were killed. The agency has verified 37 deaths.",
    [[110, "UNICEF", false], [37, "UNICEF", false]]],
  ["past-event, of which nothing is accepted",
    "Thirteen people died, observers said, fewer than in 2019, when 145 were killed.", [[13, "observers", false]]],
  ["called a lie", "Asked about 100,000 casualties, Mr Peskov called it a lie.", [[100000, "Mr Peskov", true]]],
  ["called a tragedy", "Asked about 100,000 casualties, Mr Peskov called it a tragedy.", [[100000, null, false]]],
  ["a report by somebody", "A report by the charity Open Hand said 40 people died.",
    [[40, "charity Open Hand", false]]],
  ["citing in an aside", "The outlet Meridian, citing the mother of a survivor, reported that 40 people died.",
    [[40, "mother", false]]],
  ["it, of the sentence's opening, last",
    "A U.S. official spoke. Moscow last gave a figure in March, when it said 498 soldiers had died.",
    [[498, "Moscow", false]]],
  ["they, who received", "At the clinic staff received 73 bodies, they told reporters.", [[73, "clinic staff", false]]],
  ["itself", "Egypt itself acknowledges 31 deaths.", [[31, "Egypt", false]]],
  ["released by, not of a list", "Some 105 hostages were freed by gunmen and 40 people were killed.",
    [[105, null, false], [40, null, false]]],
  ["released by, of figures", "Some 40 people were killed, by figures released by the health ministry.",
    [[40, "health ministry", false]]],
  [
    "quotation-before-its-speaker",
    "\"31,000 soldiers have been killed. Not more,\" President Ada Bell said on Sunday.",
    [[31000, "President Ada Bell", false]]
  ],
  [
    "quotation-before-its-speaker, after a dateline",
    "KYIV - \"31,000 soldiers have been killed. Not more,\" President Ada Bell said on Sunday.",
    [[31000, "President Ada Bell", false]]
  ],
  [
    "a quotation that closes before another speaks",
    "\"31,000 soldiers have been killed.\" The hall was silent. \"Who knows,\" President Ada Bell said on Sunday.",
    [[31000, null, false]]
  ],
  ["says of a subject behind it", "The report, it says, is wrong; police say 12 people died.", [[12, "police", false]]],
  ["refuses an estimate", "India rejected a WHO estimate of 4.7 million deaths.", [[4700000, "India", true]]],
  ["an official count", "It is ten times the official count of 481,000 deaths.", [[481000, null, false]]],
  ["authorities there", "In Mozambique 53 people have died, authorities there said.", [[53, "authorities", false]]],
  ["a name after an office of a place", "Some 78 people died, the governor of South Kivu, Jean-Luc Pur, said.",
    [[78, "Jean-Luc Pur", false]]],
  ["a council with and in its name",
    "The quake killed 72 people, the National Risk Reduction and Management Council said.",
    [[72, "National Risk Reduction and Management Council", false]]],
  ["two bodies", "The quake killed 72 people, Red Cross officials and police said.",
    [[72, "Red Cross officials and police", false]]],
  ["report-by", "A report by Open Hand Network that the army killed 40 people was read.",
    [[40, "Open Hand Network", false]]],
  ["calls a report baseless",
    "KIGALI - The government has called \"baseless\" a report by Open Hand Network that it killed 40 people.",
    [[40, "government", true]]],
  ["by the reckoning of", "Some 37 people have died, by the reckoning of the Migration Office.",
    [[37, "Migration Office", false]]],
  ["say, turned round", "Fifteen people killed, say police.", [[15, "police", false]]],
  ["a rank in an aside", "The army's spokesman, Lieutenant General Ahmed Rao, said 33 people died.",
    [[33, "Lieutenant General Ahmed Rao", false]]],
  ["in a year", "American officials in 1946 thought 70,000 people had died.", [[70000, "American officials", false]]],
  ["has a higher count", "Some 610 people died. HRANA, a rights group, has a higher count: 974.",
    [[610, null, false], [974, "HRANA", false]]],
  ["admit to", "Officials admit to 41 deaths.", [[41, "Officials", false]]]
];
for (const [rule, text, found] of speech) test(`${rule}: ${text}`, () => assert.deepEqual(claims(text), found));

const victims: [rule: string, text: string, found: Row[]][] = [
  ["the enemy lost", "date 2024-05-01 Russia fought Ukraine. Ukraine's army said the enemy lost 80 soldiers.",
    [[80, "russia", "military"]]],
  ["we lost", "date 2024-05-01 Russia fought Ukraine. \"We lost 80 soldiers,\" Ukraine's army said.",
    [[80, "ukraine", "military"]]],
  ["not where it attacks from", "date 2024-05-01 GAZA - Some 30 people were killed in Israel's offensive.",
    [[30, "gaza", "all"]]],
  ["where it happens", "date 2024-05-01 A quake killed 30 people in Israel's north.", [[30, "israel", "all"]]],
  ["a distance from a border", "date 2024-05-01 KYIV - A blast 25 km from the Polish border killed 35 people.",
    [[35, "ukraine", "all"]]],
  ["the other side",
    "date 2024-05-01 Russia fought Ukraine. Russia's army said the other side's losses came to 80 killed.",
    [[80, "ukraine", "all"]]],
  ["their own", "date 2024-05-01 Police in Manila shot many people. Police put their own dead at 172.",
    [[172, "philippines", "police"]]],
  ["fled to", "date 2024-05-01 KHARTOUM - Some 80 people were killed and others fled to Chad.", [[80, "sudan", "all"]]],
  ["somebody's war", "date 2024-05-01 BEIRUT - It was the worst year of Syria's war. Some 80 people were killed in it.",
    [[80, "syria", "all"]]],
  ["put out of action", "date 2024-05-01 Turkey fought Syria. Turkey's army said 309 troops were neutralised.",
    [[309, "syria", "military"]]],
  ["in many countries", "date 2024-05-01 PARIS - Some 1,518 people were executed in 15 countries.",
    [[1518, null, "all"]]],
  ["police of a nation",
    "date 2024-05-01 Eleven German pensioners died as a coach left the road near Aosta, Italian police say. Four " +
      "people are hurt.",
    [[11, "germany", "all"], [4, "italy", "all"]]],
  ["a part of another nation",
    "date 2024-05-01 SEOUL - A fire killed 23 people. Seventeen of the dead were Chinese. Eight workers were injured.",
    [[23, "south korea", "all"], [17, "china", "all"], [8, "south korea", "all"]]],
  ["own people",
    "date 2022-03-27 Russia's army said 40 Russian soldiers died in the war. Ukraine's prosecutor general said 135 " +
      "children were killed.",
    [[40, "russia", "military"], [135, "ukraine", "children"]]],
  ["own people, not of an army",
    "date 2022-03-27 Russia's army said 40 Russian soldiers died in the war. Ukraine's army said 135 Russian " +
      "soldiers were killed.",
    [[40, "russia", "military"], [135, "russia", "military"]]],
  ["on a side", "date 2024-05-01 Russia fought Ukraine. Kyiv says the dead on the Russian side number 16,000.",
    [[16000, "russia", "all"]]],
  ["a ministry at home",
    "date 2024-05-01 Uganda's health ministry confirmed 128 cases of the Sudan strain. In 2000 it killed 224 people.",
    [[128, "uganda", "all"], [224, "uganda", "all"]]],
  ["men and boys", "date 2024-05-01 KYIV - A blast killed 35 men and boys.", [[35, "ukraine", "all"]]],
  ["boys and girls", "date 2024-05-01 KYIV - A blast killed 35 boys.", [[35, "ukraine", "children"]]],
  [
    "rival",
    "date 2025-01-10 Seoul said 300 North Korean soldiers had been killed by Ukraine's army.\n\nWashington's " +
      "estimate was of 400 casualties.",
    [[300, "north korea", "military"], [400, "north korea", "military"]]
  ],
  [
    "rival, other victims named",
    "date 2025-01-10 Seoul said 300 North Korean soldiers had been killed by Ukraine's army.\n\nWashington's " +
      "estimate was of 400 Ukrainian casualties.",
    [[300, "north korea", "military"], [400, "ukraine", "military"]]
  ]
];
for (const [rule, text, found] of victims) test(`${rule}: ${text}`, () => assert.deepEqual(sides(text), found));

test("a headline whose number the body gives to another measure is taken as it stands, with a flag", () => {
  const [head, body] = readArticle(
    "3800 soldiers killed since the invasion\n\nMore than 3,800 soldiers have been injured, a general " +
      "said.").candidates;
  assert.deepEqual([head!.reasons, head!.measure, head!.flags], [[], "killed", ["headline-body-measure-conflict"]]);
  assert.deepEqual([body!.reasons, body!.measure, body!.flags], [[], "wounded", []]);
});
