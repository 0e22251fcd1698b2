// What a machine reads of the pages (a reader view, a search engine, whatever takes text without a style sheet): the
// figures of the ledger and no digit beside them.
import assert from "node:assert/strict";
import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {before, describe, test} from "node:test";
import {Readability} from "@mozilla/readability";
import {JSDOM} from "jsdom";
import {builtSite} from "../built-site.ts";

/** A page of each kind; of a folder of pages the first. */
const kinds = [
  "index.html", "two-articles.html", "stories/maria-2017/index.html", "stories/maria-2017/claims.html", "explore.html",
  "method.html", "glossary.html", "tables.html", "corrections.html", "notebook.html", "check-an-article.html",
  "stories/index.html", "claims/russia-mod-2022-03-02-killed-498.html", "claimants/", "tolls/", "charts/",
  "embed/count/index.html"
];

describe("what a machine reads", () => {
  let site: string;
  before(async () => {
    site = await builtSite();
  });

  async function open(kind: string): Promise<Document> {
    const names = kind.endsWith("/") ? (await readdir(join(site, kind))).filter((name) => name.endsWith(".html")) : [];
    const file = join(site, kind, names.sort()[0] ?? "");
    return new JSDOM(await readFile(file, "utf8"), {url: `https://tollbook.example/${kind}`}).window.document;
  }

  for (const kind of kinds)
    test(`no digit touches another from beside it: ${kind}`, async () => {
      const texts = textsOf((await open(kind)).body);
      const joined = texts.flatMap((text, at) => {
        const before = texts[at - 1] ?? "";
        return /\d$/.test(before) && /^\d/.test(text) ? [`${before.slice(-40)}|${text.slice(0, 40)}`] : [];
      });
      assert.deepEqual(joined, []);
    });

  for (const kind of ["index.html", "stories/maria-2017/index.html", "two-articles.html", "method.html"])
    test(`a reader view has the figures that the page has, and no other: ${kind}`, async () => {
      const document = await open(kind);
      const own = new Set(textsOf(document.documentElement).flatMap(figuresIn));
      const linked = [...document.querySelectorAll("main p a.toll")].flatMap((link) => figuresIn(link.textContent!));
      const read = new Readability(document).parse()!;
      const found = figuresIn(read.textContent!);
      assert.deepEqual(found.filter((figure) => !own.has(figure)), []);
      assert.deepEqual(linked.filter((figure) => !found.includes(figure)), []);
    });

  test("each claim that a reader view names has the ledger's figure", async () => {
    const claims = await claimsOf(site);
    const {content} = new Readability(await open("index.html")).parse()!;
    const links = [...new JSDOM(content!).window.document.querySelectorAll("a.toll, a[href*='claims/']")];
    const told = links.flatMap((link) => {
      const claim = claims.get(/claims\/([^/]+)\.html$/.exec(link.getAttribute("href")!)?.[1] ?? "");
      // Ratios, ages and counts of printings lead to a claim as well; whatever is left is a toll.
      const text = link.textContent!.trim();
      if (!claim || !/\d/.test(text) || /times|days?\b/.test(text)) return [];
      return [{text, claim, figures: figuresIn(text).map((figure) => Number(figure.replaceAll(",", "")))}];
    });
    assert.ok(told.length > 40);
    for (const {text, claim, figures} of told)
      for (const figure of figures)
        assert.ok(claim.figures.has(figure) || figure <= claim.printings, `${claim.id}: ${text}`);
  });
});

/** The texts of a page in its order, without what is code, and without what Plot writes beside its axes. */
function textsOf(root: Element): string[] {
  const document = root.ownerDocument;
  const walker = document.createTreeWalker(root, document.defaultView!.NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const {parentElement, data} = walker.currentNode as Text;
    if (data && !parentElement!.closest("script, style, template, svg[class^=plot-]")) texts.push(data);
  }
  return texts;
}

function figuresIn(text: string): string[] {
  return text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
}

interface Told {
  id: string;
  figures: Set<number>;
  printings: number;
}

/** The figures of each claim and of its printings, and how many these are. */
async function claimsOf(site: string): Promise<Map<string, Told>> {
  const table = async (name: string) =>
    JSON.parse(await readFile(join(site, `data/ukraine-2022/${name}.json`), "utf8")) as
      {claim_id: string; low: number | null; high: number | null}[];
  const all = [...await table("claims"), ...await table("reports")];
  const found = new Map<string, Told>();
  for (const {claim_id: id, low, high} of all) {
    const known = found.get(id);
    const one = known ? {...known, printings: known.printings + 1} : {id, figures: new Set<number>(), printings: 0};
    for (const figure of [low, high]) if (figure !== null) one.figures.add(figure);
    found.set(id, one);
  }
  return found;
}
