import {spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {asModules} from "../cells/as-modules.ts";
import type {DrawnPage} from "../cells/draw.ts";
import {pageScript} from "../cells/page-script.ts";
import {Failure} from "../failure.ts";
import {endedBy} from "./ended-by.ts";
import {siteFiles} from "./site-files.ts";

/** Every page is drawn for a phone and for a desk; the style sheet shows the drawing that fits. */
const widths = {narrow: 358, wide: 760};

/** A process of its own, with the window of a browser, takes as long to start as some pages take to draw. */
const worthAProcess = 6;

/** Draws some pages of a site, by its folder and that of what was made of it.
 * @param heads how many lines of each page's source Framework does not count */
export type Draw = (root: string, out: string, pages: string[], heads: Record<string, number>) => Promise<DrawnPage[]>;

/**
 * Draws the cells of all pages of a fresh site, in two processes where it has many: each takes every other page.
 * @returns the pages that have cells
 * @throws Failure with a line for each cell that fails or does not come to rest, at its place in the source
 */
export async function drawSite(root: string, out: string, draw: Draw = drawApart): Promise<DrawnPage[]> {
  const pages = (await siteFiles(out)).filter((file) => file.endsWith(".html"));
  const celled: string[] = [];
  for (const page of pages) if (pageScript(await readFile(join(out, page), "utf8"))) celled.push(page);
  const hands = Math.min(2, Math.ceil(celled.length / worthAProcess));
  const parts = Array.from({length: hands}, (_, part) => celled.filter((_, index) => index % hands === part));
  const drawn = (await asModules(out, () => Promise.all(parts.map((own) => draw(root, out, own, headsOf(root, own))))))
    .flat();
  const problems = drawn.flatMap((page) => page.problems).sort();
  if (problems.length) throw new Failure(problems[0]!, {details: problems.slice(1)});
  return drawn.sort((a, b) => celled.indexOf(a.page) - celled.indexOf(b.page));
}

const drawApart: Draw = async (root, out, pages, heads) => {
  const words = ["--max-semi-space-size=64", join(import.meta.dirname, "../cells/process.mjs"),
    JSON.stringify([out, pages, widths, heads])];
  const child = spawn(process.execPath, words, {cwd: root, env: {...process.env, TZ: "UTC"},
    stdio: ["ignore", "pipe", "pipe", "ipc"]});
  const said = {stdout: "", stderr: ""};
  for (const name of ["stdout", "stderr"] as const) child[name]!.setEncoding("utf8")
    .on("data", (part: string) => (said[name] += part));
  const [code, signal] = await once(child, "close") as [number | null, NodeJS.Signals | null];
  if (code === 0) return JSON.parse(said.stdout);
  if (signal) throw endedBy("what draws the cells", signal);
  throw new Failure("the cells could not be drawn", {details: said.stderr.trim().split("\n")});
};

/** How many lines the head of each page's source takes, which Framework cuts off before it counts. */
function headsOf(root: string, pages: string[]): Record<string, number> {
  const linesOf = (file: string) => {
    const [head = ""] = existsSync(file) ? (/^---\n[^]*?\n---\n/.exec(readFileSync(file, "utf8")) ?? []) : [];
    return head.split("\n").length - 1;
  };
  return Object.fromEntries(pages.map((page) => [page, linesOf(join(root, "src", page.replace(/\.html$/, ".md")))]));
}
