import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";

/** [low, high, bound, measure] of every accepted figure. */
const figures = (text: string) =>
  readArticle(text)
    .candidates.filter((one) => !one.reasons.length)
    .map(({low, high, bound, measure}) => [low, high, bound, measure]);

const examples: [rule: string, text: string, found: unknown[][]][] = [
  ["predicate", "Twenty-one people died in the blast.", [[21, 21, "exact", "killed"]]],
  ["predicate, aside", "At least 10 people, officials said, were killed.", [[10, null, "at-least", "killed"]]],
  ["predicate, not of the killers", "Two soldiers killed three civilians.", [[3, 3, "exact", "killed"]]],
  ["predicate, not across a verb", "200 people attended the funeral of a man who was killed.", []],
  ["joined-measures", "Some 10,000 soldiers have been killed or wounded.", [[10000, 10000, "about", "casualties"]]],
  [
    "joined-measures, a list",
    "Up to 40 men were killed, wounded, captured or missing.",
    [[null, 40, "up-to", "losses"]]
  ],
  [
    "event-noun",
    "The fire caused 15 deaths and 30 injuries.",
    [
      [15, 15, "exact", "killed"],
      [30, 30, "exact", "wounded"]
    ]
  ],
  ["event-noun, lives only where they are taken", "The vaccine saved 15 lives.", []],
  ["object", "The raid killed more than 300 civilians.", [[300, null, "more-than", "killed"]]],
  ["object, a thing", "The frost killed 300 cows.", []],
  ["object-list", "Russia lost 1,200 tanks and 3,500 troops.", [[3500, 3500, "exact", "losses"]]],
  ["of-noun", "The strike led to the deaths of 15 people.", [[15, 15, "exact", "killed"]]],
  [
    "label",
    "Deaths: 498. Wounded: 1,597.",
    [
      [498, 498, "exact", "killed"],
      [1597, 1597, "exact", "wounded"]
    ]
  ],
  ["no range from a year", "It brings the total number killed since 7 October 2023 to 61,430.",
    [[61430, 61430, "exact", "killed"]]],
  ["running-total", "The death toll climbed to 23 on Friday.", [[23, 23, "exact", "killed"]]],
  [
    "running-total, the older figure is for review",
    "The death toll rose from 20 to 23.",
    [[23, 23, "exact", "killed"]]
  ],
  ["running-total, not without a toll", "The number of tickets sold rose to 23.", []],
  ["figure-the-number-of", "Police put at 40 the number of people killed.", [[40, 40, "exact", "killed"]]],
  [
    "among-the-dead",
    "At least 12 people died. Three children were among the dead.",
    [
      [12, null, "at-least", "killed"],
      [3, 3, "exact", "killed"]
    ]
  ],
  [
    "part",
    "12 people died, including three children.",
    [
      [12, 12, "exact", "killed"],
      [3, 3, "exact", "killed"]
    ]
  ],
  [
    "part, not of a verb that counts nobody",
    "12 people died, of whom three had been examined.",
    [[12, 12, "exact", "killed"]]
  ],
  [
    "coordinated",
    "The quake killed 12 adults and 9 children.",
    [
      [12, 12, "exact", "killed"],
      [9, 9, "exact", "killed"]
    ]
  ],
  [
    "gapped-list",
    "40 people died in Lima, 12 in Cusco.",
    [
      [40, 40, "exact", "killed"],
      [12, 12, "exact", "killed"]
    ]
  ],
  [
    "rate",
    "On average 40 men died, an average of more than five a day.",
    [
      [40, 40, "exact", "killed"],
      [5, null, "more-than", "killed"]
    ]
  ],
  ["answer", "How many were killed?\n\n52, as of Saturday.", [[52, 52, "exact", "killed"]]],
  [
    "bounds after",
    "100-plus people were killed, and 20 or more hurt.",
    [
      [100, null, "at-least", "killed"],
      [20, null, "at-least", "wounded"]
    ]
  ],
  ["up to, no bound after a motion", "The toll had gone up to 20.", [[20, 20, "exact", "killed"]]],
  ["age", "Ivan Petrov, 32, was killed.", []],
  ["ratio", "One in three casualties was a child.", []],
  ["unit", "The two killed 30 minutes before the talks.", []],
  ["forecast", "Officials warned that up to 50,000 people could be killed.", []],
  ["a fear", "The mayor feared up to 20,000 dead.", []],
  ["negation", "12 people were not killed.", []],
  [
    "whole in the noun",
    "1.9 million of the region's 2.3 million people have been displaced, Kyiv said.",
    [[1900000, 1900000, "exact", "displaced"]]
  ]
];

for (const [rule, text, found] of examples) test(`${rule}: ${text}`, () => assert.deepEqual(figures(text), found));

const slots = (text: string) =>
  readArticle(text).candidates.map(({claimant, via, negated, party, group, verified, period}) => ({
    claimant,
    via,
    negated,
    party,
    group,
    verified,
    period
  }));

test("according-to, citing and quoted-as-saying take the innermost asserter and keep the relay", () => {
  assert.equal(slots("12 people died, according to the regional governor.")[0]!.claimant, "regional governor");
  const [cited] = slots("The Herald reported 12 dead, citing the coast guard.");
  assert.deepEqual([cited!.claimant, cited!.via], ["coast guard", ["Herald"]]);
});

test("an office in one sentence takes the name of the next", () => {
  const text =
    "A hospital director said on Sunday that 12 people had died in the blast in Lima. Ana Torres told reporters that " +
      "more beds were needed. " +
    "The city has three large hospitals, and all of them were full by the evening of that day, with relatives " +
      "waiting outside in the rain.";
  assert.equal(slots(text)[0]!.claimant, "Ana Torres");
});

test("a verb of saying without a readable subject takes the claimant from nobody else", () => {
  const text =
    "Police said 12 people died in the fire in Lima. Standing in the ruins, wet and tired, said 40 were hurt.\n\nIt " +
      "was late.";
  assert.notEqual(slots(text)[1]?.claimant, "Police");
});

test("denials belong to the one who denies", () => {
  assert.equal(slots("Russia denied that 500 of its soldiers were killed.")[0]!.negated, true);
  const [denied] = slots('"We never announced 300 dead," said its spokesman, Ali Noor.');
  assert.deepEqual([denied!.claimant, denied!.negated], ["Ali Noor", true]);
});

test("the victims of an active verb are not the agent's", () => {
  assert.equal(slots("The Ukrainian army killed 60 Russian soldiers.")[0]!.party, "russia");
  assert.equal(slots("Russia says 498 of its soldiers died.")[0]!.party, "russia");
});

test("losses are of the dead where their own clause says so, not where another speaks of other dead", () => {
  const measures = (text: string) => readArticle(text).candidates.map(({low, measure}) => [low, measure]);
  for (const then of ["; Russia says 444,000 Ukrainians are dead", ", but admits only 444,000 dead",
    ", while 444,000 Ukrainians are dead"])
    assert.deepEqual(measures(`Kyiv says Russia lost 600,000 soldiers${then}.`),
      [[600_000, "losses"], [444_000, "killed"]], then);
  assert.deepEqual(measures("Russia lost 60 soldiers, all dead at the scene, the mayor said."), [[60, "killed"]]);
});

test("a country that an article names itself is a side", () => {
  const text =
    "Cholera in the Republic of Ostania\n\nThe outbreak in Ostania has killed 40 people since May, according to the " +
      "ministry of health. " +
    "The ministry asked for help with vaccines, beds and clean water in the north of the country, where the rivers " +
      "have flooded.\n\nIt rained.";
  assert.equal(slots(text)[0]!.party, "ostania");
});

test("caveats reach back over the paragraph", () => {
  assert.equal(
    slots("Russia said 2,870 troops were killed. The numbers could not be independently verified.")[0]!.verified,
    false
  );
});

test("Ukrainian: numbers, bounds and measures", () => {
  assert.deepEqual(
    figures(
      "Втрати Росії становлять понад 10 000 осіб. Загинули двадцять одна людина, поранено близько 90 осіб, майже 300 " +
        "бійців полонено."
    ),
    [
      [10000, null, "more-than", "losses"],
      [21, 21, "exact", "killed"],
      [90, 90, "about", "wounded"],
      [null, 300, "almost", "captured"]
    ]
  );
  assert.deepEqual(figures("Знищено 12 танків. За 5 днів витрачено 40 тисяч гривень."), []);
});
