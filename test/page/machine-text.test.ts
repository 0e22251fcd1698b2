// What a machine reads of the pages (a reader view, a search engine, whatever takes text without a style sheet): the
// figures of the ledger and no digit beside them.
import assert from "node:assert/strict";
import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {before, describe, test} from "node:test";
import {Readability} from "@mozilla/readability";
import {JSDOM} from "jsdom";
import {attribute, elements, readHtml, text as textOf, type HtmlElement} from "../../tools/site/html.ts";
import {builtSite} from "../built-site.ts";

type HtmlNode = Parameters<typeof textOf>[0];

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

  async function source(kind: string): Promise<string> {
    const files = kind.endsWith("/") ? await readdir(join(site, kind)) : [];
    const names = files.filter((name) => name.endsWith(".html") && name !== "index.html");
    return await readFile(join(site, kind, names.sort()[0] ?? ""), "utf8");
  }

  for (const kind of kinds)
    test(`no digit touches another from beside it: ${kind}`, async () => {
      const body = [...elements(readHtml(await source(kind)))].find(({tagName}) => tagName === "body")!;
      const texts = textsOf(body);
      assert.ok(texts.length > 10);
      const joined = texts.flatMap((text, at) => {
        const before = texts[at - 1] ?? "";
        return /\d$/.test(before) && /^\d/.test(text) ? [`${before.slice(-40)}|${text.slice(0, 40)}`] : [];
      });
      assert.deepEqual(joined, []);
    });

  const views = new Map<string, Promise<View>>();
  const viewOf = (kind: string) => views.get(kind) ??
    views.set(kind, source(kind).then((html) => readerView(html, kind))).get(kind)!;

  for (const kind of ["index.html", "stories/maria-2017/index.html", "two-articles.html", "method.html"])
    test(`a reader view has the figures that the page has, and no other: ${kind}`, async () => {
      const own = new Set(textsOf(readHtml(await source(kind))).flatMap(figuresIn));
      const {linked, text} = await viewOf(kind);
      const found = figuresIn(text);
      assert.deepEqual(found.filter((figure) => !own.has(figure)), []);
      assert.deepEqual(linked.filter((figure) => !found.includes(figure)), []);
    });

  test("each claim that a reader view names has the ledger's figure", async () => {
    const claims = await claimsOf(site);
    const {content} = await viewOf("index.html");
    const links = [...elements(readHtml(content))].filter(({tagName}) => tagName === "a");
    const told = links.flatMap((link) => {
      const claim = claims.get(/claims\/([^/]+)\.html$/.exec(attribute(link, "href") ?? "")?.[1] ?? "");
      // Ratios, ages and counts of printings lead to a claim as well; whatever is left is a toll.
      const text = textOf(link).trim();
      if (!claim || !/\d/.test(text) || /times|days?\b/.test(text)) return [];
      return [{text, claim, figures: figuresIn(text).map((figure) => Number(figure.replaceAll(",", "")))}];
    });
    assert.ok(told.length > 40);
    for (const {text, claim, figures} of told)
      for (const figure of figures)
        assert.ok(claim.figures.has(figure) || figure <= claim.printings, `${claim.id}: ${text}`);
  });
});

/** What a reader view makes of a page: its text and its HTML, and the figures that the page's paragraphs link. */
interface View {
  text: string;
  content: string;
  linked: string[];
}

function readerView(html: string, kind: string): View {
  const {document} = new JSDOM(html, {url: `https://tollbook.example/${kind}`}).window;
  const linked = [...document.querySelectorAll("main p a.toll")].flatMap((link) => figuresIn(link.textContent!));
  const {textContent, content} = new Readability(document).parse()!;
  return {text: textContent!, content: content!, linked};
}

/** The texts of a page in its order, without what is code, and without what Plot writes beside its axes. */
function textsOf(node: HtmlNode): string[] {
  if (node.nodeName === "#text") return [textOf(node)].filter(Boolean);
  if (/^(?:script|style)$/.test(node.nodeName)) return [];
  if (node.nodeName === "svg" && attribute(node as HtmlElement, "class")?.startsWith("plot-")) return [];
  return "childNodes" in node ? node.childNodes.flatMap(textsOf) : [];
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
