// Trains the reader: `node --import tsx tools/train/run.ts` reads the labelled articles of test/reader, learns weights
// and how far to trust them, and writes src/reader/score/model.ts; the same texts and recipe give the same weights.
// `--score` trains nothing and prints how the weights that are there do on the articles that were held back.
import {placesOf} from "../../src/reader/score/model-text.ts";
import {model} from "../../src/reader/score/model.ts";
import type {Trusts} from "../../src/reader/score/trust.ts";
import {calibrate} from "./calibrate.ts";
import {isHeldBack, partOf, readCorpus} from "./corpus.ts";
import {lessonOf} from "./lesson.ts";
import {foundLine, reliabilityLines} from "./reliability.ts";
import {coursesOf, recipe, train} from "./train.ts";
import {judge, unseen, type Choices} from "./unseen.ts";
import {writeModel} from "./write-model.ts";

function print(name: string, choices: Choices, trusts: Trusts): void {
  console.log(`${name}: ${foundLine(choices)}; right of accepted share:`);
  for (const line of reliabilityLines(choices, trusts)) console.log(`  ${line}`);
}

const articles = readCorpus();
const languages = ["en", "uk", "ru"] as const;
if (process.argv.includes("--score")) {
  const weights = placesOf(model);
  const held = articles.filter(isHeldBack);
  const choices = held.map((article) => judge(lessonOf(article), weights, model.scale));
  const all = (some: Choices[]): Choices =>
    ({judged: some.flatMap(({judged}) => judged), labels: some.reduce((sum, {labels}) => sum + labels, 0)});
  for (const code of languages)
    print(`held back, ${code}`, all(choices.filter((_, index) => held[index]!.language === code)), model.trusts);
  for (const part of new Set(held.map(partOf)))
    print(part, all(choices.filter((_, index) => partOf(held[index]!) === part)), model.trusts);
} else {
  const courses = coursesOf(articles.filter((article) => !isHeldBack(article)).map(lessonOf));
  const choices = unseen(courses, {...recipe, learners: 1});
  const trusts = calibrate(choices);
  const count = writeModel(trusts, train(courses));
  console.log(`${courses.length} articles, ${count} weights`);
  print("unseen", choices, trusts);
}
