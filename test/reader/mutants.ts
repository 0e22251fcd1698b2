import {fileURLToPath} from "node:url";
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {examples} from "../../src/components/desk/examples.ts";
import type {Kind} from "../../src/reader/source-text.ts";

/** A repeatable stream of numbers below 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Mutant {
  text: string;
  kind: Kind;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const genres = readdirSync(here("corpus")).filter((name) => !name.endsWith(".md")).sort();
const folders = ["gold/dev", "fresh", ...genres.map((name) => `corpus/${name}`)].map(here);

/** Every labelled article of the repository and the desk's examples. */
const articles: string[] = [
  ...folders.flatMap((folder) =>
    readdirSync(folder).filter((file) => file.endsWith(".txt")).sort()
      .map((file) => readFileSync(join(folder, file), "utf8"))),
  ...examples.map(({text}) => text)
];

type Next = () => number;
const below = (next: Next, size: number) => Math.floor(next() * size);
const cutOut = (text: string, from: number, to: number) => text.slice(0, from) + text.slice(to);

/** Words with what parts them, so that joining them gives the text back. */
const wordsOf = (text: string) => text.match(/\s*(?:[\p{L}\d]+|[^\s\p{L}\d])/gu) ?? [text];
const sentencesOf = (text: string) => text.match(/[^.!?\n]+[.!?\n]*|[.!?\n]+/g) ?? [text];

function shuffled(parts: string[], next: Next): string {
  const all = [...parts];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = below(next, at + 1);
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all.join("");
}

const strange = ["\0", "\u200e", "\ud800", "\u00ad", "\ufeff", "5", "🔴", "\r\n", "\u2028", "-", "—", "“", "\"", "(",
  "|", "%", "<", "&#0;", "&amp;", "{{", "**", "["];

/** What is done to a text; each takes real material and leaves most of it. */
const changes: ((text: string, next: Next) => string)[] = [
  (text, next) => {
    const from = below(next, text.length);
    return cutOut(text, from, from + 1 + below(next, 12));
  },
  (text, next) => wordsOf(text).filter(() => next() > 0.1).join(""),
  (text, next) => wordsOf(text).map((word) => (next() < 0.05 ? word.trimStart() : word)).join(""),
  (text, next) => text.slice(0, below(next, text.length)) + piece(next),
  (text, next) => piece(next) + text.slice(below(next, text.length)),
  (text, next) => shuffled(sentencesOf(text), next),
  (text, next) => shuffled(wordsOf(text), next),
  (text, next) => sentencesOf(text).flatMap((one) => (next() < 0.2 ? [one, one, one] : [one])).join(""),
  (text, next) => wordsOf(text).map((word) => (next() < 0.08 ? word + word : word)).join(""),
  (text, next) => {
    const at = below(next, text.length);
    return text.slice(0, at) + strange[below(next, strange.length)]! + text.slice(at);
  },
  (text, next) => text.replace(/[.,;:"”“]/g, (mark) => (next() < 0.2 ? "" : mark)),
  (text, next) => (next() < 0.5 ? text.toLowerCase() : text.toUpperCase()),
  (text, next) => text.replace(/\s+/g, (space) => (next() < 0.1 ? "\n" : next() < 0.05 ? "" : space))
];

/** A stretch of some article: 80 to 700 characters. */
function piece(next: Next): string {
  const text = articles[below(next, articles.length)]!;
  const size = 80 + below(next, 620);
  const from = below(next, Math.max(1, text.length - size));
  return text.slice(from, from + size);
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function asHtml(text: string, next: Next): string {
  const cell = (words: string) =>
    `<tr>${words.split(" ").slice(0, 6).map((word) => `<td>${escaped(word)}</td>`).join("")}</tr>`;
  const block = (words: string) => {
    const chance = next();
    if (chance < 0.1) return `<table>${words.split("\n").map(cell).join("")}</table>`;
    if (chance < 0.2) return `<div hidden>${escaped(words)}</div>`;
    const marked = escaped(words).replace(/\d[\d,]*/g, (digits) => (next() < 0.3 ? `<b>${digits}</b>` : digits));
    return chance < 0.4 ? `<h2>${marked}</h2>` : `<p>${marked}`;
  };
  return text.split("\n\n").map(block).join(next() < 0.5 ? "</p>\n" : "");
}

function asMarkdown(text: string, next: Next): string {
  const block = (words: string) => {
    const chance = next();
    if (chance < 0.1) return words.split("\n").map((line) => `| ${line.split(" ").slice(0, 6).join(" | ")} |`)
      .join("\n");
    if (chance < 0.3) return `## ${words}`;
    if (chance < 0.4) return words.replace(/^/gm, "> ");
    return words.replace(/[\w,]+/g, (word) => (next() < 0.05 ? `**${word}**` : next() < 0.03
      ? `[${word}](https://example.org/${word})` : word));
  };
  return text.split("\n\n").map(block).join("\n\n");
}

/** Mutants of real material: one to three changes, then as text, HTML or Markdown, and sometimes cut in that form. */
export function* mutants(seed: number, count: number): Generator<Mutant> {
  const next = random(seed);
  for (let index = 0; index < count; index += 1) {
    let text = piece(next);
    for (let turn = 1 + below(next, 3); turn > 0; turn -= 1) text = changes[below(next, changes.length)]!(text, next);
    const kind = (["text", "html", "markdown"] as const)[index % 3]!;
    if (kind === "html") text = asHtml(text, next);
    if (kind === "markdown") text = asMarkdown(text, next);
    if (next() < 0.3) text = changes[0]!(text, next);
    yield {text, kind};
  }
}
