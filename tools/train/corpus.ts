import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {group} from "d3";
import type {Bound, Period} from "../../src/toll/vocabulary.ts";

/** A figure of an article as a person labelled it; the keys are explained in test/reader/gold/dev/README.md. */
export interface Label {
  doc: string;
  quote: string;
  start: number;
  end: number;
  low: number | null;
  high: number | null;
  bound: Bound;
  /** A sentence's label may leave out slots; what is left out teaches nothing. */
  measure?: string;
  party?: string | null;
  group?: string | null;
  claimant?: string | null;
  period?: Period;
  negated: boolean;
}

/** A labelled article, with the genre and the writer by which the corpus is parted. */
export interface Article {
  doc: string;
  genre: string;
  writer: string;
  language: "en" | "uk" | "ru";
  text: string;
  labels: Label[];
}

const root = join(import.meta.dirname, "../../test/reader");

/** Genres and writers that no weight has seen: they are scored, and read by nobody. A writer is named with the first
 * letter of the corpus, or with the folder, for two hands share some names. All of corpus D is held back. */
const heldGenres = /^d-/;
const heldWriters = new Set(["a/mur", "a/gov", "a/loc", "a/frm", "b/tr", "b/bl", "b-uk/rg", "b-ru/rg", "c/agy",
  "c/eeu", "c/exp", "c/gul", "c/psb", "c/sit", "c/ttk"]);
export const isHeldBack = ({genre, writer, language}: Article): boolean =>
  heldGenres.test(genre) || heldWriters.has(`${language === "en" ? genre[0] : genre}/${writer}`);

/** Whether the rules were made with an eye on the article. */
export const isOfRules = ({genre}: Article): boolean => genre === "dev" || genre === "fresh";

/** Whole genres, and batches of the fresh set, are left out together: decisions for calibration are on unlike texts. */
export const partOf = ({genre, writer}: Article): string => (genre === "fresh" ? writer : genre);

/** All labelled articles of the repository, in name order. */
export function readCorpus(corpus: string = join(root, "corpus")): Article[] {
  const genres = existsSync(corpus)
    ? readdirSync(corpus).filter((name) => existsSync(join(corpus, name, "gold.jsonl"))).sort() : [];
  return [
    ...readGenre(join(root, "gold/dev"), "dev", () => "dev"),
    ...readGenre(join(root, "fresh"), "fresh", (doc) => `fresh-${doc[0]}`),
    ...genres.flatMap((genre) => readGenre(join(corpus, genre), genre, (doc) => doc.split("_")[0]!))
  ];
}

function readGenre(folder: string, genre: string, writerOf: (doc: string) => string): Article[] {
  const labels = readFileSync(join(folder, "gold.jsonl"), "utf8").split("\n").filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Label);
  const byDoc = group(labels, ({doc}) => doc);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const doc = file.slice(0, -4);
      const language = genre.endsWith("-uk") ? "uk" : genre.endsWith("-ru") ? "ru" : "en";
      return {doc, genre, writer: writerOf(doc), language, text: readFileSync(join(folder, file), "utf8"),
        labels: byDoc.get(doc) ?? []};
    });
}
