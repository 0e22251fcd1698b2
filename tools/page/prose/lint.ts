import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import * as kinds from "../../../src/charts/kinds.ts";
import {nearest} from "../../../src/toll/nearest.ts";
import {parseCsv} from "../../../loaders/read/csv.ts";
import {problemLine, type Problem} from "../../../loaders/check/problem.ts";
import {chartOfCell} from "../chart-cells.ts";
import {PageError, type PageContext} from "../context.ts";
import {isDraft, unwritten} from "../draft.ts";
import {rootOf, storyRootOf} from "../links.ts";
import {figuresIn} from "../page-cells.ts";
import {uncounted} from "./counted.ts";
import {tollLikeNumbers} from "./numbers.ts";
import {placeholder, readable, referencePattern} from "./readable.ts";
import {contradictions, type Told} from "./contradictions.ts";
import {resolveReferences} from "../references.ts";
import {isLeftOut} from "../stories.ts";
import type {StoryData} from "../story-data.ts";

/** Words that may stand in a page though they read as a toll, each with its reason. */
export interface Allowed {
  page: string;
  words: string;
  reason: string;
  line: number;
}

const allowFile = "tools/page/prose/allow.csv";

type Place = Pick<PageContext, "story" | "path">;

/** Reads every page of the site for tolls that are typed instead of looked up, for references that lead nowhere,
 * for sentences that tell of a silence or a share and count none, and for sentences whose words contradict the claim
 * that they cite.
 * @returns one line for each problem, with its file, line and column */
export function lintPages(root: string, storyOf: (path: string) => StoryData): string[] {
  return proseOf(root, storyOf).map(problemLine);
}

/** What is wrong with the pages, page by page; only of those that are wanted, by their path. */
export function proseOf(root: string, storyOf: (path: string) => StoryData,
  isWanted: (path: string) => boolean = () => true): Problem[] {
  const allowed = readAllowed(readFileSync(join(root, allowFile), "utf8"));
  const used = new Set<Allowed>();
  const pages = readdirSync(join(root, "src"), {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".md") && !file.startsWith(".observablehq") && !isLeftOut(file) && isWanted(file))
    .sort();
  const problems = pages.flatMap((file) => {
    const path = `/${file.replaceAll("\\", "/").replace(/\.md$/, "")}`;
    const own = allowed.filter((row) => row.page === path.slice(1));
    return lintProse(readFileSync(join(root, "src", file), "utf8"), {story: storyOf(path), path}, own, used);
  });
  const unused = allowed.filter((row) => !used.has(row) && !isLeftOut(row.page) && isWanted(row.page))
    .map(({page, words, line}) => ({file: allowFile, line, column: 1,
    code: "PROSE-ALLOW", what: `“${words}” no longer needs leave on ${page}`,
    why: "a list of exceptions only grows otherwise",
    mend: "take the line out"}));
  return [...problems, ...unused];
}

/** Reads one page. `allowed` are the exceptions of that page; those that were needed are put into `used`. */
export function lintProse(source: string, place: Place, allowed: Allowed[] = [],
  used: Set<Allowed> = new Set()): Problem[] {
  const text = readable(source);
  const found = [...brokenHead(source), ...typedTolls(text, place.story, allowed, used),
    ...notCounted(source, text, allowed, used), ...wrongReferences(source, text, place),
    ...wrongCharts(source, place), ...notWritten(source, place.path)];
  return found.map(({at, ...problem}) => ({file: `src${place.path}.md`, ...placeOf(source, at), ...problem}))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** A colon and a space within an unquoted value make the head no YAML, and Framework then prints it as text. */
function brokenHead(source: string): Found[] {
  const [head = ""] = /^---\n[^]*?\n---\n/.exec(source) ?? [];
  return [...head.matchAll(/^\w+: (?!["'])[^\n]*?(: | #)/gm)].map(({index, 0: text}) => ({at: index + text.length - 2,
    code: "PROSE-HEAD", what: "the value holds a colon or a number sign and no quotes",
    why: "the whole head would be printed on the page",
    mend: "put the value in quotes, or write it otherwise"}));
}

type Found = Omit<Problem, "file" | "line" | "column"> & {at: number};

/** A new page tells its author what to write; published, it would tell readers. */
function notWritten(source: string, path: string): Found[] {
  const at = source.indexOf(unwritten);
  if (at < 0 || /^---\n[^]*?^draft: *true *$[^]*?^---$/m.test(source) || isDraft(path)) return [];
  return [{at, code: "PROSE-UNWRITTEN", what: "what a new page tells its author stands here still",
    why: "readers would be told it", mend: "write the sentences, or keep “draft: true” in the page's head"}];
}

/** Charts that cannot be drawn, as their calls stand in the page. */
function wrongCharts(source: string, {story, path}: Place): Found[] {
  if (!story.tables.claims.length) return [];
  return figuresIn(source).flatMap(({line, text}): Found[] => {
    const context = {story, path, root: storyRootOf(path, story.prefix), siteRoot: rootOf(path), params: {}, line};
    const [, name = ""] = /^\s*([a-z]+)\s*\(/.exec(text) ?? [];
    const meant = name in kinds ? null : nearest(name, Object.keys(kinds));
    const wrong = meant ? `no chart is called ${name}` : failing(() => chartOfCell(text, context));
    const at = source.split("\n").slice(0, line - 1).join("\n").length + 1;
    return wrong === null ? [] : [{at, code: "PROSE-CHART", what: wrong, why: "no such chart can be drawn",
      mend: meant ? `did you mean ${meant}?` : "the guide lists the charts and what they take"}];
  });
}

function typedTolls(text: string, story: StoryData, allowed: Allowed[], used: Set<Allowed>): Found[] {
  const typed = withoutLeave(tollLikeNumbers(text, adjectivesOf(story)), text, allowed, used);
  return typed.map(({at, words}) => ({at, code: "PROSE-TOLL", what: `“${words}” reads as a toll`,
    why: "a figure is looked up, never typed",
    mend: `write a reference such as {claim:ID}, or give leave in ${allowFile} with a reason`}));
}

function notCounted(source: string, text: string, allowed: Allowed[], used: Set<Allowed>): Found[] {
  return withoutLeave(uncounted(source, text), text, allowed, used)
    .map(({words: _, ...problem}) => ({...problem, code: "PROSE-COUNT"}));
}

function withoutLeave<Place extends {at: number; words: string}>(
  places: Place[], text: string, allowed: Allowed[], used: Set<Allowed>
): Place[] {
  return places.filter(({at, words}) => {
    const leave = allowed.find((row) => row.words.includes(words) && near(text, at, words).includes(row.words));
    if (leave) used.add(leave);
    return !leave;
  });
}

function wrongReferences(source: string, text: string, {story, path}: Place): Found[] {
  return [...source.matchAll(referencePattern)].filter((match) => isRead(match, text)).flatMap((match): Found[] => {
    const {line} = placeOf(source, match.index);
    const context = {story, path, root: storyRootOf(path, story.prefix), siteRoot: rootOf(path), params: {}, line};
    const unknown = unresolved(match[0], context);
    if (unknown)
      return [{at: match.index, code: "PROSE-REFERENCE", what: unknown, why: "nothing can be printed there",
        mend: "write one that the ledger knows"}];
    const told = toldBy(match, story);
    return told ? contradictions(told, text).map((wrong) => ({at: match.index, code: "PROSE-CLAIM", ...wrong})) : [];
  });
}

/** References in code are shown, not resolved. */
function isRead({index, 0: whole, 1: kind}: RegExpExecArray, text: string): boolean {
  return text[index] === placeholder || (kind === "term" && text.slice(index, index + whole.length).trim() !== "");
}

/** The text around a number that a longer exception may name. */
function near(text: string, at: number, words: string): string {
  return text.slice(Math.max(0, at - 80), at + words.length + 80).replace(/\s+/g, " ");
}

function unresolved(reference: string, context: PageContext): string | null {
  return failing(() => resolveReferences(reference, context));
}

/** What a page's own mistake is, without its place; null where there is none. */
function failing(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return error.message.replace(/^\S+ /, "");
  }
}

/** What a reference prints; null for kinds that print no figure of a claim. */
function toldBy(match: RegExpExecArray, story: StoryData): Told | null {
  const [whole, kind, argument] = match;
  const [id = "", form] = argument!.trim().split(/\s+/);
  const place = {at: match.index, length: whole.length, withMeasure: false};
  if (kind === "claim") return {...place, claim: story.claims.get(id)!, withMeasure: form === "measure"};
  if (kind === "printed")
    return {...place, claim: story.tables.reports.find((row) => row.report_id === id)!, withMeasure: true};
  return kind === "gap" || kind === "ratio" ? {...place, claim: null} : null;
}

/** Whose people they are, in the story's own words: "Russian", "Puerto Rican", and a few that tell nothing. */
function adjectivesOf({tables}: StoryData): Set<string> {
  const own = tables.vocabulary.filter(({kind}) => kind === "party")
    .flatMap(({name, adjective}) => [name, adjective ?? ""]);
  return new Set(
    [...own.flatMap((word) => word.toLowerCase().split(/\s+/)), "more", "other", "further", "its", "their", "young",
      "enemy", "own"]);
}

function readAllowed(csv: string): Allowed[] {
  const [, ...rows] = parseCsv(csv).rows;
  return rows.map(([page, words, reason]) => {
    if (!page?.value || !words?.value || !reason?.value)
      throw new Error(
        `${allowFile}:${page?.line ?? 1} needs a page, the words and a reason; an exception without a reason is none`);
    return {page: page.value, words: words.value, reason: reason.value, line: page.line};
  });
}

function placeOf(source: string, at: number): {line: number; column: number} {
  const before = source.slice(0, at);
  return {line: before.split("\n").length, column: at - before.lastIndexOf("\n")};
}
