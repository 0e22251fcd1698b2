import assert from "node:assert/strict";
import {readFileSync, readdirSync} from "node:fs";
import {test} from "node:test";
import {fileURLToPath} from "node:url";
import {judgedSlots, type JudgedSlot} from "../../src/reader/candidate.ts";
import {readArticle} from "../../src/reader/read-article.ts";
import {isOfRules, readCorpus, type Label} from "../../tools/train/corpus.ts";
import {sameMeasure} from "../../tools/train/lesson.ts";
import {likeness} from "../../tools/train/likeness.ts";

type Read = ReturnType<typeof readArticle>["candidates"][number];

const right: Record<JudgedSlot, (read: Read, label: Label) => boolean> = {
  figure: (read, {low, high, bound, measure}) => read.low === low && read.high === high && read.bound === bound &&
    sameMeasure(read.measure, measure ?? null),
  party: ({party}, label) => party === (label.party?.toLowerCase() ?? null),
  group: ({group}, label) => group === label.group,
  claimant: ({claimant}, label) => likeness(label.claimant ?? null, claimant) > 0
};

test("what is accepted is right as often as its bar says, slot by slot, on the articles of news", () => {
  const bars: Record<JudgedSlot, number> = {figure: 0.95, party: 0.9, group: 0.93, claimant: 0.9};
  const counts = judgedSlots.map((slot) => ({slot, accepted: 0, right: 0}));
  for (const {text, labels} of readCorpus().filter(isOfRules))
    for (const read of readArticle(text).candidates) {
      const label = labels.find(({start, end}) => start < read.end && read.start < end);
      for (const count of counts) {
        if (read.verdicts[count.slot].verdict !== "accept") continue;
        count.accepted += 1;
        if (label && right[count.slot](read, label)) count.right += 1;
      }
    }
  for (const {slot, accepted, right} of counts)
    assert.ok(right >= accepted * bars[slot], `${slot}: ${right} of ${accepted}`);
  const [figure, , group] = counts;
  for (const {slot, accepted} of [figure!, group!]) assert.ok(accepted > 400, `${slot}: ${accepted} accepted`);
});

test("every slot of every figure says how often such readings are right; one in doubt is under its bar", () => {
  const folder = fileURLToPath(new URL("gold/dev/", import.meta.url));
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt")))
    for (const {verdicts, quote} of readArticle(readFileSync(folder + file, "utf8")).candidates)
      for (const slot of judgedSlots) {
        const share = verdicts[slot].right;
        assert.ok(share !== null && share >= 0 && share <= 1, `${file}: ${quote}: ${slot}`);
      }
});

const french = `Le ministère de la Défense a déclaré lundi que douze soldats avaient été tués et quarante autres blessés
dans une attaque contre leur convoi. Texte inventé. Selon les autorités locales, trois habitants sont portés disparus
depuis dimanche soir, et les recherches continuent dans la vallée.`;

test("a text in a language that the reader does not know is told to be in none, and nothing of it is read", () => {
  assert.deepEqual(readArticle(french), {language: null, published: null, candidates: [], rejected: []});
});

test("where nobody has measured how often readings are right, no slot is accepted", () => {
  const {language, candidates} = readArticle("Bei dem Angriff starben 12 Menschen, sagte die Polizei.");
  assert.equal(language, "de");
  assert.equal(candidates.length, 1);
  for (const slot of judgedSlots)
    assert.deepEqual(candidates[0]!.verdicts[slot], {verdict: "review", right: null, other: null});
});

const table = `SITUATION AT NOON, an invented table

Province          Dead   Injured
Upper Vale          31       152
Low Marsh            0        18
`;

test("a table of plain text is read by its columns, and a zero in it is a count of nobody", () => {
  const read = readArticle(table).candidates.map(({low, measure, quote}) => [quote, low, measure]);
  assert.deepEqual(read, [["31", 31, "killed"], ["152", 152, "wounded"], ["0", 0, "killed"], ["18", 18, "wounded"]]);
});

const notSaid: [reason: string, text: string][] = [
  ["a forecast, not a count", "Had it hit the school, 300 children would have been killed, the mayor said."],
  ["a forecast, not a count", "The governor said that 300 people would have died if the sirens had failed."],
  ["a forecast, not a count", "Officials said 40 people will be wounded by the fireworks."],
  ["a forecast, not a count", "Without the shelters there would have been 300 deaths, the mayor said."],
  ["an aim, not a count", "The bomb was meant to kill 100 soldiers, the mayor said."],
  ["an aim, not a count", "The police stopped an attack that aimed at killing 50 officers."],
  ["a forecast, not a count", "Губернатор сообщил, что 300 человек погибли бы, если бы не сирены."],
  ["a forecast, not a count", "Власти сообщили, что до конца недели погибнут 300 человек."],
  ["a forecast, not a count", "Губернатор повідомив, що 300 людей загинули б, якби не сирени."],
  ["a forecast, not a count", "Влада повідомила, що до кінця тижня загинуть 300 людей."],
  ["nobody says that it is so", "Никто не верит, что погибли 12 000 россиян, заявил депутат."],
  ["a rate, not a count", "The rate of 12 killed per 100,000 people fell, police said."],
  ["nobody says that it is so", "The navy refused to say whether 120 sailors had died."],
  ["nobody says that it is so", "The ministry neither confirmed nor denied that 120 sailors had died."],
  ["nobody says that it is so", "The navy declined to confirm that 120 sailors had died."]
];
for (const [reason, text] of notSaid) test(`${reason}, and never sure: ${text}`, () => {
  const {candidates} = readArticle(text);
  assert.ok(candidates.length > 0);
  for (const {verdict, reasons} of candidates) {
    assert.equal(verdict, "review");
    assert.ok(reasons.includes(reason), reasons.join(", "));
  }
});

test("what is said to have been, in words like those, needs no reason", () => {
  for (const text of ["As many as 300 people may have been killed, the governor said.",
    "The fire went on to kill 12 people, police said.", "Some 12 people were killed per police figures.",
    "Police did not say whether the 12 people killed were soldiers."])
    assert.deepEqual(readArticle(text).candidates.map(({reasons}) => reasons), [[]], text);
});
