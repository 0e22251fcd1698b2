// How well and how fast articles are read: the dev set's scores, articles a second of processor time, 100 kB, 10 MB,
// and the size in a browser, beside other libraries doing their part of the work (dates, tokens, numbers) on the same
// texts.
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {build} from "esbuild";
import {readArticle} from "../../src/reader/read-article.ts";
import {placesOf} from "../../src/reader/score/model-text.ts";
import {model as trained} from "../../src/reader/score/model.ts";
import {score} from "../../test/reader/score.ts";
import {isHeldBack, isOfRules, readCorpus, type Article} from "../train/corpus.ts";
import {lessonOf} from "../train/lesson.ts";
import {foundLine, reliabilityLines} from "../train/reliability.ts";
import {judge} from "../train/unseen.ts";

const root = join(import.meta.dirname, "../..");
const dev = join(root, "test/reader/gold/dev");
const texts = readdirSync(dev)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(join(dev, file), "utf8"));
const processor = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
};

/** The median of five runs, in milliseconds of processor time, after one warm run. */
function median(work: () => void): number {
  work();
  const runs = Array.from({length: 5}, () => {
    const start = processor();
    work();
    return processor() - start;
  });
  return runs.sort((a, b) => a - b)[2]!;
}

const perSecond = (work: (text: string) => unknown, rounds: number) =>
  Math.round(
    (texts.length * rounds * 1000) /
      median(() => {
        for (let round = 0; round < rounds; round += 1) texts.forEach(work);
      })
  );

async function browserSize(): Promise<number> {
  const contents =
    'export {readSource} from "./src/reader/read-source.ts"; export {fromPlainText} from "./src/reader/plain-text.ts";';
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: root},
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    write: false
  });
  return gzipSync(outputFiles[0]!.contents, {level: 9}).length;
}

const long = texts.join("\n\n").repeat(8).slice(0, 100_000);
const huge = texts.join("\n\n").repeat(400).slice(0, 10_000_000);
const print = (name: string, value: string | number) => console.log(`${name.padEnd(46)}${String(value).padStart(10)}`);

console.log("extract: reading articles\n");
// Speed first, as in a browser: the corpus and the learning below leave a full heap behind.
print(
  "articles a second, this reader",
  perSecond((text) => readArticle(text), 60)
);
print("100 kB, ms", median(() => readArticle(long)).toFixed(0));
print("10 MB, ms", median(() => readArticle(huge)).toFixed(0));
print("in a browser without HTML, gzipped bytes", await browserSize());

// Loaded only now: their models fill the heap, and every measure above would pay for it.
const {parse} = await import("chrono-node/en");
const {default: wink} = await import("wink-nlp");
const {default: model} = await import("wink-eng-lite-web-model");
const {default: compromise} = await import("compromise");
const nlp = wink(model);
print(
  "articles a second, chrono-node (dates)",
  perSecond((text) => parse(text), 3)
);
print(
  "articles a second, wink-nlp (tokens, sentences)",
  perSecond((text) => nlp.readDoc(text).sentences().length(), 2)
);
print(
  "articles a second, compromise (numbers)",
  perSecond((text) => compromise(text).match("#Value").length, 1)
);

console.log("");
for (const [name, {precision, reach}] of score(dev, dev))
  print(`dev set, ${name}: P / R with review`, `${precision} / ${reach}`);
const fresh = join(root, "test/reader/fresh");
for (const [name, {precision, reach}] of score(fresh, fresh))
  print(`fresh set, ${name}: P / R with review`, `${precision} / ${reach}`);

/** How far each slot's trust is kept: accepted and right, then trusted → right by bins of trust, in hundredths. */
function reliability(name: string, articles: Article[]): void {
  const weights = placesOf(trained);
  const all = articles.map((article) => judge(lessonOf(article), weights, trained.scale));
  const choices = {judged: all.flatMap(({judged}) => judged), labels: all.reduce((sum, {labels}) => sum + labels, 0)};
  console.log(`\n${name}: ${foundLine(choices)}; right of what is accepted, of what was read:`);
  for (const line of reliabilityLines(choices, trained.trusts)) console.log(`  ${line}`);
}
const english = readCorpus().filter(({language}) => language === "en");
reliability("dev and fresh, seen in training", english.filter(isOfRules));
reliability("held back", english.filter(isHeldBack));
