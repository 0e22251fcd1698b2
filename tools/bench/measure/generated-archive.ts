import {createWriteStream, mkdirSync} from "node:fs";
import {join} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {createGzip} from "node:zlib";
import {stir} from "../../archive/text/fingerprint.ts";

// Articles that nobody wrote, about the invented story of the tests (test/fixtures/ledger/atlantis-1900), of which it
// is known what each prints: the answers that a survey of them must give.

/** How a figure of the story stands in print, with its bound and without. */
const figures: {claim: string; kept: string; lost: string; known: string}[] = [
  {
    claim: "atlantis-crown-1900-03-12-killed-1000", known: "1900-03-12",
    kept: "The Crown of Atlantis said more than 1,000 Lemurian soldiers were killed.",
    lost: "The Crown of Atlantis said 1,000 Lemurian soldiers were killed."
  },
  {
    claim: "lemuria-council-1900-03-19-killed-600", known: "1900-03-19",
    kept: "The Council of Lemuria said more than 600 Atlantean soldiers were killed.",
    lost: "The Council of Lemuria said 600 Atlantean soldiers were killed."
  },
  {
    claim: "mu-observers-1900-04-02-killed-1200", known: "1900-04-02",
    kept: "Observers of the League of Mu said up to 1,200 Lemurian soldiers were killed.",
    lost: "Observers of the League of Mu said 1,200 Lemurian soldiers were killed."
  }
];

/** What stands under every article of one outlet; no article prints it. */
const boilerplate = "The Council of Lemuria said that more than 600 Atlantean soldiers were killed.";
const boilerplateOutlet = "outlet-0.example";

const outlets = 12;
const bricks = ("the harbour council market evening letter window garden copper orchard signal winter harvest " +
  "teacher river stone bridge captain lantern quiet morning paper basket violin carpenter island weather kitchen " +
  "shepherd valley ribbon painter ladder meadow cellar anchor fountain whistle candle barrel saddle").split(" ");

/** What an article is, by chance. */
export interface Truth {
  /** The claim that it prints; null for none. */
  claim: string | null;
  kept: boolean;
  /** A figure that the story does not know. */
  unknown: boolean;
  /** Of which article it is a copy. */
  copyOf: number | null;
  /** again: the same page once more; wire: another outlet's words; edited: the same with a sentence more. */
  copy: "again" | "wire" | "edited" | null;
}

export interface GeneratedArticle extends Truth {
  url: string;
  outlet: string;
  published: string;
  text: string;
}

/** The article of a number, the same for the same seed. */
function articleAt(number: number, seed = 1): GeneratedArticle {
  const draw = drawer(number, seed);
  const chance = draw(1_000);
  if (number >= 100 && chance >= 900) return copyAt(number, seed, draw);
  return originalAt(number, chance, draw);
}

function originalAt(number: number, chance: number, draw: Draw): GeneratedArticle {
  const figure = chance < 90 ? figures[chance % 3]! : null;
  const kept = chance < 60;
  const unknown = chance >= 90 && chance < 240;
  const outlet = `outlet-${draw(outlets)}.example`;
  const opening = figure ? (kept ? figure.kept : figure.lost)
    : unknown ? `Police said ${2 + draw(5)} people were killed in a fire in the invented town of Ys.` : null;
  const paragraphs = Array.from({length: 3 + draw(4)}, () => paragraph(draw));
  if (opening) paragraphs.splice(1, 0, opening);
  if (outlet === boilerplateOutlet) paragraphs.push(boilerplate);
  return {
    claim: figure?.claim ?? null, kept, unknown, copyOf: null, copy: null, outlet,
    url: `https://${outlet}/1900/${number}`, text: paragraphs.join("\n\n"),
    published: figure ? dayAfter(figure.known, draw(20)) : dayAfter("1900-03-01", draw(60))
  };
}

/** A copy of an article a little earlier: one in three the same page again, one printed elsewhere, one edited. */
function copyAt(number: number, seed: number, draw: Draw): GeneratedArticle {
  let copyOf = number - 1 - draw(40);
  let original = articleAt(copyOf, seed);
  while (original.copyOf !== null) {
    copyOf = original.copyOf;
    original = articleAt(copyOf, seed);
  }
  const copy = (["again", "wire", "edited"] as const)[draw(3)]!;
  // An outlet's boilerplate would not travel; its articles are read again at most.
  if (copy === "again" || original.outlet === boilerplateOutlet) return {...original, copyOf, copy: "again"};
  // Two copies of one text by one outlet would be the same page again.
  const outlet = `wire-${number - copyOf}.example`;
  const text = copy === "wire" ? original.text : `${original.text}\n\n${sentence(draw, 8)}`;
  return {...original, copyOf, copy, outlet, url: `https://${outlet}/${number}`, text,
    published: dayAfter(original.published, 1)};
}

type Draw = (below: number) => number;

function drawer(number: number, seed: number): Draw {
  let state = stir(number ^ stir(seed));
  return (below) => (state = stir(state + 0x9e3779b9)) % below;
}

/** Small words between the others: by them the reader knows the language. */
const joints = [" of the ", " and the ", " ", " in a ", " that was ", " "];

const sentence = (draw: Draw, words: number) => {
  const text = Array.from({length: words}, (_, at) => `${joints[at % joints.length]}${bricks[draw(bricks.length)]}`);
  return `The ${text.join("").replace(/^ of the /, "")}.`;
};

const paragraph = (draw: Draw) => Array.from({length: 3}, () => sentence(draw, 12 + draw(8))).join(" ");

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Writes articles into files of lines, so many in each.
 * @returns the files */
export async function writeArchive(folder: string, count: number, {ofShard = 10_000, seed = 1, gzip = true} = {}):
  Promise<string[]> {
  mkdirSync(folder, {recursive: true});
  const files: string[] = [];
  for (let from = 0; from < count; from += ofShard) {
    const file = join(folder, `generated-${String(from / ofShard).padStart(5, "0")}.jsonl${gzip ? ".gz" : ""}`);
    const lines = Readable.from(linesOf(from, Math.min(count, from + ofShard), seed));
    if (gzip) await pipeline(lines, createGzip({level: 1}), createWriteStream(file));
    else await pipeline(lines, createWriteStream(file));
    files.push(file);
  }
  return files;
}

function* linesOf(from: number, until: number, seed: number): Generator<string> {
  let lines: string[] = [];
  for (let number = from; number < until; number += 1) {
    const {url, outlet, published, text} = articleAt(number, seed);
    lines.push(`${JSON.stringify({url, outlet, published, text})}\n`);
    if (lines.length === 200) {
      yield lines.join("");
      lines = [];
    }
  }
  yield lines.join("");
}

/** What a survey of the articles must say. */
export interface Answers {
  /** Articles, without those that are the same page again. */
  articles: number;
  again: number;
  /** By claim: articles that print it, those of them that keep its bound, and those that took it from elsewhere. */
  claims: Record<string, {printed: number; kept: number; syndicated: number}>;
  unknown: number;
}

export function answersOf(count: number, seed = 1): Answers {
  const answers: Answers = {articles: 0, again: 0, claims: {}, unknown: 0};
  for (let number = 0; number < count; number += 1) {
    const {claim, kept, unknown, copy} = articleAt(number, seed);
    if (copy === "again") {
      answers.again += 1;
      continue;
    }
    answers.articles += 1;
    if (unknown) answers.unknown += 1;
    if (!claim) continue;
    const own = (answers.claims[claim] ??= {printed: 0, kept: 0, syndicated: 0});
    own.printed += 1;
    if (kept) own.kept += 1;
    if (copy) own.syndicated += 1;
  }
  return answers;
}
