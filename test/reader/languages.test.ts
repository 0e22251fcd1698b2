import assert from "node:assert/strict";
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {german} from "../../src/reader/languages/de/index.ts";
import {english} from "../../src/reader/languages/en/index.ts";
import {fromWords} from "../../src/reader/languages/from-words.ts";
import {russian} from "../../src/reader/languages/ru/index.ts";
import {ukrainian} from "../../src/reader/languages/uk/index.ts";
import {readArticle} from "../../src/reader/read-article.ts";
import type {Label} from "../../tools/train/corpus.ts";
import {imports, sourceFiles} from "../house/imports.ts";

/** What of a folder's labels is read right, slot by slot; the articles are invented. */
function readFolder(code: string): Record<"labels" | "found" | "extra" | "figure" | "party" | "group" | "claimant",
  number> {
  const folder = join(import.meta.dirname, "languages", code);
  const labels = readFileSync(join(folder, "gold.jsonl"), "utf8").trim().split("\n")
    .map((line) => JSON.parse(line) as Label);
  const counts = {labels: labels.length, found: 0, extra: 0, figure: 0, party: 0, group: 0, claimant: 0};
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
    const {language, candidates} = readArticle(readFileSync(join(folder, file), "utf8"));
    assert.equal(language, code, file);
    const own = labels.filter(({doc}) => doc === file.slice(0, -4));
    const pairs = own.flatMap((label) => {
      const one = candidates.find(({start, end}) => start < label.end && label.start < end);
      return one ? [{label, one}] : [];
    });
    counts.found += pairs.length;
    counts.extra += candidates.length - new Set(pairs.map(({one}) => one)).size;
    for (const {label, one} of pairs) {
      if (one.low === label.low && one.high === label.high && one.bound === label.bound &&
        one.measure === label.measure) counts.figure += 1;
      for (const slot of ["party", "group", "claimant"] as const) if (one[slot] === label[slot]) counts[slot] += 1;
    }
  }
  return counts;
}

test("German, from which no weight was learned, is read by rules alone: of 63 invented labels, slot by slot", () => {
  const {labels, found, extra, figure, party, group, claimant} = readFolder("de");
  assert.equal(labels, 63);
  assert.ok(found >= 58 && extra === 0, `${found} found, ${extra} that no label has`);
  for (const [slot, right, least] of [["figure", figure, 0.97], ["party", party, 0.9], ["group", group, 0.95],
    ["claimant", claimant, 0.89]] as const) assert.ok(right / found >= least, `${slot}: ${right} of ${found}`);
});

test("a figure in German is in doubt in every slot: nobody has measured how often such readings are right", () => {
  const {candidates: [one]} = readArticle("Bei dem Angriff starben mindestens 1.200 Menschen, sagte die Polizei.");
  assert.deepEqual([one!.low, one!.bound, one!.measure, one!.claimant], [1200, "at-least", "killed", "Polizei"]);
  assert.deepEqual(Object.values(one!.verdicts).map(({verdict}) => verdict), Array(4).fill("review"));
});

test("a language is one folder: it takes the door to it alone, and only the list of languages takes it", async () => {
  const own = "src/reader/languages/de/";
  const {files} = await imports(sourceFiles());
  const taken = files.filter(({from}) => from.startsWith(own)).map(({to}) => to).filter((to) => !to.startsWith(own));
  assert.deepEqual([...new Set(taken)], ["src/reader/languages/from-words.ts"]);
  const takers = files.filter(({to}) => to.startsWith(own)).map(({from}) => from)
    .filter((from) => !from.startsWith(own) && !from.startsWith("test/"));
  assert.deepEqual([...new Set(takers)], ["src/reader/languages/choose.ts"]);
});

test("a language that is made up here, of tables alone, is read: number, bound, measure, side and who says so", () => {
  const kelen = fromWords({
    code: "xx", letters: "latin", verbFirst: false, units: {sep: 7}, scales: {tul: 100}, months: {}, weekdays: {},
    boundsBefore: {"at-least": "neme"}, measures: {killed: {passive: "morin"}, wounded: {passive: "veran"}},
    people: {all: "lorim", military: "kardun"}, notTolls: {measurement: "mila"},
    tags: {say: "tesa", body: "nokra", auxiliary: "ba"}, like: {said: "tesa", and: "u"},
    parties: {lemuria: {people: "lemura"}}, signs: "ba u tesa", leastSigns: 0.1
  });
  const {candidates} = readArticle("Neme sep Lemura kardun ba morin, tesa Nokra Vel. Tul mila.", {language: kelen});
  assert.deepEqual(candidates.map(({low, high, bound, measure, party, group, claimant}) =>
    [low, high, bound, measure, party, group, claimant]),
  [[7, null, "at-least", "killed", "lemuria", "military", "Nokra Vel"]]);
});

const abroad = [
  ["ru", "При ударе погибли не менее 12 украинских солдат, сообщил губернатор Иван Примеров.",
    "губернатор Иван Примеров"],
  ["uk", "Унаслідок удару загинули щонайменше 12 українських солдатів, повідомила прокуратура.", "прокуратура"]
] as const;

const written: [figure: string, low: number | null, high: number | null][] = [["1,2 млн", 1_200_000, 1_200_000],
  ["1.2 млн", 1_200_000, 1_200_000], ["1 200", 1200, 1200], ["сто сорок два", 142, 142],
  ["двести двенадцать", 212, 212], ["от 110 до 150 тысяч", 110_000, 150_000], ["не менее двенадцати", 12, null],
  ["mindestens 1’234", 1234, null], ["weniger als 12", null, 12], ["nicht weniger als 12", 12, null],
  ["über tausend", 1000, null], ["zwei tausend", 2000, 2000]];

test("figures are read as Russian and German write them, also with accents apart", () => {
  for (const [figure, low, high] of written) {
    const {candidates} = readArticle(/[а-я]/.test(figure) ? `При ударе погибли ${figure} человек, сообщила полиция.`
      : `Bei dem Angriff wurden ${figure} Menschen getötet, teilte die Polizei mit.`.normalize("NFD"));
    assert.deepEqual(candidates.map((one) => [one.low, one.high, one.measure]), [[low, high, "killed"]], figure);
  }
});

test("a stem stands for its forms, a longer one goes first, and a word that is written out before any", () => {
  const made = fromWords({code: "xx", letters: "cyrillic", verbFirst: true, units: {}, scales: {}, months: {},
    weekdays: {}, boundsBefore: {}, measures: {killed: {alone: "загин*"}, wounded: {alone: "загинув"}},
    people: {all: "лю*", military: "людоло*"}, notTolls: {}, tags: {say: "каза*"}, signs: "каза", leastSigns: 0,
    parties: {lemuria: {name: "лемурі*", people: "лемурськ*"}}});
  const read = (text: string) => readArticle(text, {language: made}).candidates
    .map(({low, measure, party, group}) => [low, measure, party, group]);
  assert.deepEqual(read("Загинули 12 людей."), [[12, "killed", null, "all"]]);
  assert.deepEqual(read("Загинуло 12 лемурських людоловів."), [[12, "killed", "lemuria", "military"]]);
  assert.deepEqual(read("12 людей загинув."), [[12, "wounded", null, "all"]]);
});

test("sides have one key in all languages", () => {
  const known = new Set([...english.names.values()].map(({party}) => party));
  for (const {code, names} of [german, russian, ukrainian])
    assert.deepEqual([...names.values()].map(({party}) => party).filter((party) => !known.has(party)), [], code);
});

const before = [
  ["Bei dem Angriff gab es 12 getötete Soldaten.", [[12, "killed", null, "military", null]]],
  ["Die Polizei meldete 12 tote russische Soldaten und 30 verletzte Zivilisten.",
    [[12, "killed", "russia", "military", "Polizei"], [30, "wounded", "russia", "civilians", "Polizei"]]],
  ["Es gab mindestens 20 Verkehrstote.", [[20, "killed", null, null, null]]]
] as const;

test("German participles and peoples stand before their noun, and no pronoun speaks", () => {
  for (const [text, found] of before)
    assert.deepEqual(readArticle(text).candidates.map(({low, measure, party, group, claimant}) =>
      [low, measure, party, group, claimant]), found, text);
});

const ofNobody: [text: string, low: number[]][] = [
  ["None of the 12 soldiers was killed, the ministry said.", []],
  ["Not one of the 12 soldiers was killed, the ministry said.", []],
  ["None of their 12 soldiers died, the ministry said.", []],
  ["Keiner der 12 Soldaten wurde getötet, teilte das Ministerium mit.", []],
  ["None of the 12 people killed was a soldier, the ministry said.", [12]],
  ["None of the 12 people who were killed was a soldier, the ministry said.", [12]],
  ["One of the 12 wounded soldiers died, the ministry said.", [1]]
];

test("what was said of nobody is no toll, and what was said of the dead is one", () => {
  for (const [text, low] of ofNobody)
    assert.deepEqual(readArticle(text).candidates.map((one) => one.low), low, text);
});

test("Russian and Ukrainian are told apart, and read for number, bound, measure, side, group and claimant", () => {
  for (const [code, text, claimant] of abroad) {
    const {language, candidates: [one]} = readArticle(text);
    assert.equal(language, code);
    assert.deepEqual([one!.low, one!.bound, one!.measure, one!.party, one!.group, one!.claimant],
      [12, "at-least", "killed", "ukraine", "military", claimant]);
    assert.equal(one!.verdicts.figure.verdict, "accept");
  }
});

/** [figure, measure] of all that is read of an invented text. */
const slang: [text: string, found: unknown[][]][] = [
  ["Вбито/поранено: 3/7", [[3, "killed"], [7, "wounded"]]],
  ["За добу вбито/поранено 3/7 цивільних.", [[3, "killed"], [7, "wounded"]]],
  ["В бригаде 4 200-х и 7 300-х, пишет канал.", [[4, "killed"], [7, "wounded"]]],
  ["200-х: 4, 300-х: 7", [[4, "killed"], [7, "wounded"]]],
  ["Груз 200 прибыл в Псков, сообщил губернатор.", []],
  ["В Псков доставили 12 грузов 200, сообщил губернатор.", [[12, "killed"]]],
  ["Загинуло між 30 і 40 людьми, повідомив мер.", [[30, "killed"]]],
  ["Погибло между 30 и 40 людьми, сообщил мэр.", [[30, "killed"]]]
];
for (const [text, found] of slang) test(text, () =>
  assert.deepEqual(readArticle(text).candidates.map(({low, measure}) => [low, measure]), found));

test("a short text without a common word is in the language whose letters it has", () => {
  for (const [code, text] of [["ru", "Минобороны России опровергло гибель 500 российских военных под Бахмутом."],
    ["ru", "Село похоронило четверых солдат, объявил мэр."],
    ["uk", "За словами мера, загинула 31 тисяча українських військових, а не 180 тисяч."],
    ["uk", "Ніхто не вірить цифрі про 12 000 убитих росіян, не заявив."]] as const)
    assert.equal(readArticle(text).language, code, text);
});
