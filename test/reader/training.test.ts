import assert from "node:assert/strict";
import {test} from "node:test";
import {textOf} from "../../src/reader/score/model-text.ts";
import {calibrate} from "../../tools/train/calibrate.ts";
import {readCorpus} from "../../tools/train/corpus.ts";
import {lessonOf} from "../../tools/train/lesson.ts";
import {coursesOf, recipe, train} from "../../tools/train/train.ts";
import {judge} from "../../tools/train/unseen.ts";
import {quantised} from "../../tools/train/write-model.ts";

const lessons = readCorpus().filter(({genre}) => genre === "dev").slice(0, 4).map(lessonOf);
const brief = {...recipe, rounds: 3, learners: 2, least: 1};

/** What training leaves in the file of weights. */
function trained(seed: number): string {
  const weights = train(coursesOf(lessons, {...brief, seed}), {...brief, seed});
  const trusts = calibrate({judged: lessons.flatMap((lesson) => judge(lesson, weights).judged), labels: 0});
  const {table, scale} = quantised(weights);
  return JSON.stringify({...textOf(table), scale, trusts});
}

test("the same texts and recipe give the same weights and trust, to the byte; another seed gives others", () => {
  const first = trained(1);
  assert.equal(trained(1), first);
  assert.notEqual(trained(2), first);
});
