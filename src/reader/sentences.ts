import {captionOpeners, openers, relatedOpeners} from "./languages/en/openers.js";
import type {Token} from "./tokenise.js";
import {Word} from "./word-class.js";

/** What a stretch of an article is for. Related links and template junk are never read. */
export type Role = "headline" | "sub-heading" | "lede" | "body" | "caption" | "related" | "junk" | "table";

/** A sentence: tokens [from, to), its paragraph, and its role. */
export interface Sentence {
  from: number;
  to: number;
  paragraph: number;
  role: Role;
  question: boolean;
  /** Its place among the sentences of the article. */
  index: number;
}

interface Block {
  from: number;
  to: number;
}

/** Cuts tokens into paragraphs and sentences. */
export function cutSentences(tokens: Token[]): Sentence[] {
  const blocks = cutBlocks(tokens);
  const roles = blocks.map((block, index) => roleOf(tokens, block, index, blocks));
  const sentences = blocks.flatMap((block, index) => cutBlock(tokens, block, index, roles[index]!));
  for (const [index, sentence] of sentences.entries()) sentence.index = index;
  return sentences;
}

function cutBlocks(tokens: Token[]): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token && token.kind !== "break") continue;
    if (at > from) blocks.push({from, to: at});
    from = at + 1;
  }
  return blocks;
}

/** Marks that open an item of a list, or a row. */
export const bullets = new Set(["•", "-", "–", "*", "|", "·", "▪", "●"]);

function roleOf(tokens: Token[], block: Block, index: number, blocks: Block[]): Role {
  const first = tokens[block.from]!;
  if (first.text === "{" && tokens[block.from + 1]?.text === "{") return "junk";
  if (first.text === "|" || isRow(tokens, block)) return "table";
  const opening = openers.test(first.text) ? openingOf(tokens, block.from) : "";
  if (relatedOpeners.some((opener) => opener.test(opening))) return block.to - block.from < 40 ? "related" : "body";
  if (captionOpeners.test(opening)) return "caption";
  return titleRole(tokens, block, index, blocks.length) ?? (index <= 1 ? "lede" : "body");
}

const sentenceEnds = new Set([".", ":", ";", ",", "”", '"']);

/** A short line without a sentence's end is a title, if other blocks follow or stand before. */
function titleRole(tokens: Token[], {from, to}: Block, index: number, count: number): Role | null {
  const [first, last] = [tokens[from]!, tokens[to - 1]!];
  const length = last.end - first.start;
  if (count < 2 || length > 160 || bullets.has(first.text) || sentenceEnds.has(last.text)) return null;
  if (index === 0) return "headline";
  if (index === 1 && count > 2 && last.text !== "?") return "sub-heading";
  return length <= 110 && last.text !== ")" ? "sub-heading" : null;
}

function openingOf(tokens: Token[], from: number): string {
  let opening = tokens[from]!.text;
  for (let at = from + 1; at < from + 4 && at < tokens.length; at += 1) opening += ` ${tokens[at]!.text}`;
  return opening;
}

/** Two bars, or a number behind the edge of a column. */
function isRow(tokens: Token[], block: Block): boolean {
  let [bars, edges] = [0, 0];
  for (let at = block.from; at < block.to && bars < 2 && edges < 2; at += 1) {
    if (tokens[at]!.text === "|") bars += 1;
    if (at > block.from && isEdge(tokens, at)) edges += tokens[at]!.kind === "number" ? 2 : 1;
  }
  return bars >= 2 || edges >= 2;
}

/** Whether a column begins here; two spaces after a full stop part sentences. */
export const isEdge = (tokens: Token[], at: number): boolean => tokens[at]!.wide &&
  tokens[at - 1]!.wordClass !== Word.stop;

/** No sentence is longer, in tokens: what looks at a whole sentence for each of its figures stays linear in the text.
 * */
const longest = 240;

const closers = new Set(['"', "”", "'", "’", ")", "]", "»"]);

function cutBlock(tokens: Token[], {from, to}: Block, paragraph: number, role: Role): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (at - start < longest && !endsHere(tokens, at, to)) continue;
    let end = at + 1;
    while (end < to && end < at + 6 && closers.has(tokens[end]!.text) && !tokens[end]!.spaced) end += 1;
    sentences.push({from: start, to: end, paragraph, role, question: tokens[at]!.text === "?", index: 0});
    start = end;
    at = end - 1;
  }
  if (start < to) sentences.push({from: start, to, paragraph, role, question: tokens[to - 1]!.text === "?", index: 0});
  return sentences;
}

const DOT = 0x2e;

/** A full stop ends a sentence before a capital, a figure or a quotation, with or without the space. */
function endsHere(tokens: Token[], at: number, to: number): boolean {
  const mark = tokens[at]!.text;
  if (mark === "•" || isLeader(tokens, at)) return false;
  if (mark !== "." && mark !== "!" && mark !== "?" && mark !== "…") {
    return mark.charCodeAt(mark.length - 1) === DOT && dottedEnds(tokens, at, to);
  }
  let next = at + 1;
  while (next < to && next < at + 6 && closers.has(tokens[next]!.text) && !tokens[next]!.spaced) next += 1;
  const after = tokens[next];
  if (next >= to || !after) return true;
  if (after.spaced) return after.capital || after.kind !== "word" || mark !== ".";
  return after.capital && tokens[at - 1]?.kind === "word" && tokens[at - 1]!.text.length > 1;
}

/** "… at 5 p.m. The blast": a dotted short form before a capital word that is no name. */
function dottedEnds(tokens: Token[], at: number, to: number): boolean {
  const {lower, lexeme} = tokens[at]!;
  const next = tokens[at + 1];
  if (!next || at + 1 >= to || !next.capital || !next.spaced) return false;
  return (
    lexeme.notToll === "time" ||
    (lower.length > 3 && lower === "u.s.a.") ||
    next.lexeme.tags.determiner ||
    next.lexeme.tags.preposition ||
    next.lexeme.tags.pronoun
  );
}

/** Dots that lead from a label to its number: "Dead ......... 12". */
const isLeader = (tokens: Token[], at: number) =>
  isDot(tokens[at]) && (isDot(tokens[at + 1]) || (isDot(tokens[at - 1]) && tokens[at + 1]?.kind === "number"));
const isDot = (token: Token | undefined) => token?.text === ".";
