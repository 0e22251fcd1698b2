import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";

/** Names that hold a number, in invented sentences that count twelve dead and nobody else. */
const names = ["France 2 said", "France 24 said", "TF1 said", "Channel 4 said", "Channel 4 News reported",
  "BBC One said", "Radio 4 said", "The 72nd Brigade said", "The 3rd Assault Brigade said",
  "Police at Checkpoint 300 said", "G7 ministers said", "The Group of 7 said", "Unit 731's archive said",
  "Telegram channel 112 said"];
const things = ["a Boeing 737 crashed", "flight MH17 crashed", "Flight 752 crashed", "a Ju-52 crashed",
  "a Mi-8 and a Su-34 crashed", "an S-300 missile hit Zaporizhzhia", "a Patriot-3 battery was hit",
  "Shahed-136 drones hit the town", "fighting went on at Bakhmut-2", "a lorry burned on Highway 1",
  "a bus burned near Route 66", "a car burned on the A4 motorway", "Gate 9 of the stadium collapsed",
  "Pier 21 burned", "Camp 22 burned", "Article 5 was invoked", "Resolution 2728 was passed", "COVID-19 came back",
  "Super 8 Motel burned", "Reactor 4 exploded"];
const texts = [...names.map((name) => `${name} 12 people were killed in the blast.`),
  ...things.map((thing) => `Twelve people were killed when ${thing}, police said.`),
  "На шахте №5 погибли 12 горняков, сообщили в МЧС.", "Ракетами С-300 и Х-22 убиты 12 человек, сообщил Первый канал.",
  "Ракети Х-101 і С-300 вбили 12 людей, повідомив 5 канал.", "На трасі М-06 загинули 12 військових 72-ї бригади."];

for (const text of texts)
  test(`no number of a name is a toll: ${text}`, () =>
    assert.deepEqual(readArticle(text).candidates.map(({low, measure}) => [low, measure]), [[12, "killed"]]));

test("cargo 200 and wounded 300 are words, not counts", () => {
  for (const text of ["Груз 200 привезли в Псков, сообщил блогер.", "Вантаж 200 везуть у Львів, повідомив волонтер."])
    assert.deepEqual(readArticle(text).candidates, [], text);
  const read = (text: string) => readArticle(text).candidates.map(({low, measure}) => [low, measure]);
  assert.deepEqual(read("По словам командира, у роты 4 «двухсотых» и 11 «трёхсотых»."),
    [[4, "killed"], [11, "wounded"]]);
  assert.deepEqual(read("За словами командира, рота має 4 «двохсотих» і 11 «трьохсотих»."),
    [[4, "killed"], [11, "wounded"]]);
});
