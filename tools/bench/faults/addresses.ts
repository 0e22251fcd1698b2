// `npm run faults -- addresses`: addresses that anybody may write, on all kinds of pages of dist (build it first). All
// are read here by what reads those of charts: each part is shown or told to be left out. A twentieth as many
// go into a browser without any policy, some by loading a page, the rest by changing its address: nothing of one runs,
// and nothing throws.
import {readdirSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {fieldNames, fields} from "../../../src/charts/fields.ts";
import type {ChartRows, ChartSpec} from "../../../src/charts/spec.ts";
import {readAddress} from "../../../src/tweak/address.ts";
import {settle} from "../../../src/tweak/settle.ts";
import {unmet} from "../../../src/tweak/unmet.ts";
import {writeValue} from "../../../src/tweak/value.ts";
import {openBrowser} from "../../../test/browser.ts";
import {browserRows, loadStory} from "../../page/story-data.ts";
import {storyFigures} from "../../page/story-figures.ts";
import {serve} from "../../site/serve.ts";
import {siteRoot} from "../../site-root.ts";
import {payloads as texts} from "./poison.ts";
import {report, size} from "./report.ts";

const {count, seed} = size(100_000);
const next = numbers(seed);
const pick = <One>(some: readonly One[]): One => some[Math.floor(next() * some.length)]!;
const payloads = texts.map((text) => text.replaceAll("alert(1)", "xss()"));
const odd = ["", " ", "\0", "\u202e", "..", "__proto__", "constructor", "toString", "NaN", "-1", "1e999", "%", "%zz",
  "%00", "null", "undefined", "[]", "{}", "0".repeat(7000), "é".repeat(400), "2022-02-30", "9999-12-31", "-0001-01-01"];

/** Numbers from 0 to 1 that follow from a seed. */
function numbers(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A value that is sound, nearly sound, odd, or would run. */
function value(sound: readonly string[]): string {
  const turn = next();
  if (turn < 0.3) return pick(payloads);
  if (turn < 0.5) return pick(odd);
  const one = pick(sound);
  return turn < 0.8 ? one : one.slice(0, Math.floor(next() * one.length)) + pick([...odd, ...payloads]) + one;
}

/** As browsers and mail programs write a part of an address, well or badly. */
function written(whole: string): string {
  const turn = next();
  // Half of a letter of two halves is no address.
  const text = whole.replace(/\p{Surrogate}/gu, "");
  if (turn < 0.8) return encodeURIComponent(text);
  return turn < 0.9 ? text.replace(/[#&=?\s\0]/g, "+") : encodeURIComponent(encodeURIComponent(text));
}

const figures = ["ukraine-2022", "maria-2017"].flatMap((story) => {
  const data = loadStory(story);
  const rows = browserRows(data);
  return storyFigures(data).map(({id, spec}) => ({id, spec, rows}));
});

/** Values that the fields of a chart may have, each as it stands in an address. */
function soundValues({tolls, claims, events}: ChartRows, specs: ChartSpec[]): string[] {
  return [...new Set([
    ...specs.flatMap((spec) => fieldNames.map((name) => writeValue(spec[name]))), ...tolls.map(({toll_id}) => toll_id),
    ...claims.slice(0, 60).map(({claim_id}) => claim_id), ...events.map(({event_id}) => event_id), "log", "linear", "30"
  ])];
}

const sound = soundValues(figures[0]!.rows, figures.map(({spec}) => spec));
const problems: string[] = [];

function chartSearch(id: string): string {
  const keys = Array.from({length: 1 + Math.floor(next() * 4)}, () => {
    const name = next() < 0.9 ? fields[pick(fieldNames)].name : pick(odd).slice(0, 80);
    const key = `${id}${pick([".", ".", ".", "%2E", "%252E"])}${next() < 0.9 ? name : name.toUpperCase()}`;
    return `${key}=${written(value(sound))}`;
  });
  return `?${[pick(["tweak=1", "tweak=1", "tweak=1.0.1.0", "tweak=9", `tweak=${written(value(sound))}`, ""]), ...keys]
    .filter(Boolean).join("&")}`;
}

/** What of an address of a chart is neither in the chart nor told. */
function silent({id, spec: author, rows}: (typeof figures)[number], search: string): string[] {
  const asked = readAddress(search, id);
  const {spec, notices} = settle(author, asked.changes, rows);
  const told = [...asked.notices, ...notices];
  if (told.length + unmet(asked.changes, spec, told).length) return [];
  return Object.entries(asked.changes).flatMap(([name, wish]) => {
    // What is off is not there.
    const [want, have] = [wish, spec[name as keyof ChartSpec]].map((one) =>
      String(one === false ? "" : one ?? "").split(",").sort().join());
    return want === have ? []
      : [`${id}: ${name} should be ${want!.slice(0, 80)} and is ${have!.slice(0, 80)}, untold: ${search.slice(0, 99)}`];
  });
}

function readInProcess(): void {
  for (let turn = 0; turn < count && problems.length < 40; turn++) {
    const figure = figures[turn % figures.length]!;
    const search = chartSearch(figure.id);
    try {
      problems.push(...silent(figure, search));
    } catch (error) {
      problems.push(`${(error as Error).message}: ${search.slice(0, 300)}`);
    }
  }
  if (Object.keys({}).length || "xss" in {}) problems.push("Object.prototype was changed");
}

const dist = join(siteRoot, "dist");
const someOf = (folder: string) => readdirSync(join(dist, folder)).filter((name) => name.endsWith(".html")).slice(0, 3)
  .map((name) => `${folder}/${name}`);
const pages = ["index.html", "claims.html", "explore.html", "notebook.html", "check-an-article.html", "tables.html",
  "two-articles.html", "corrections.html", "method.html", "stories/index.html", "stories/maria-2017/index.html",
  "stories/maria-2017/explore.html", "embed/count/index.html", "embed/view/index.html",
  ...["claims", "claimants", "tolls", "charts", "tables"].flatMap(someOf)];
const words = ["q", "victims", "measure", "side", "claimant", "year", "sort", "of", "embed", "tweak", "_search",
  "_sort", "_page", "_columns", "_facets", "low__from", "said_on__year", "claimant__is", "measure__not", "version"];
const hashes = ["known-on=", "claim=", "figure-", "code=2.count.", "code=1.", "", "count", "claim=a,"];

function address(): string {
  const plain = Array.from({length: 1 + Math.floor(next() * 3)}, () => `${pick(words)}=${written(value(sound))}`);
  const search = next() < 0.4 ? chartSearch(pick(["count", "view", "gap", "nofigure"])) : `?${plain.join("&")}`;
  return `${search.slice(0, 7000)}#${pick(hashes)}${written(value(sound)).slice(0, 500)}`;
}

/** Gives a page that stands one address after the other, as a reader's steps back and on do. */
async function stepThrough(page: Page, addresses: string[]): Promise<string[]> {
  return await page.evaluate(async (all) => {
    const made: string[] = [];
    // A card that is closed goes back to the page before it, which here is another.
    history.go = () => {};
    for (const [at, one] of all.entries()) {
      history.replaceState(null, "", location.pathname + one);
      dispatchEvent(new PopStateEvent("popstate"));
      dispatchEvent(new HashChangeEvent("hashchange"));
      if (at % 10 < 9) continue;
      await new Promise((turn) => setTimeout(turn));
      document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
      if (document.querySelector(
        "main :is([onerror], [onload], [onfocus], iframe:not(.cell-out), a[href^='javascript'])"))
        made.push(all[at]!);
    }
    return made;
  }, addresses);
}

/** So many addresses are tried in a browser, which takes long, and so many in a page before the next is loaded. */
const inBrowser = Math.ceil(count / 20);
const steps = 50;

async function tryInBrowser(): Promise<void> {
  const {url, close} = await serve({dir: dist, port: 0});
  const browser = await openBrowser();
  const context = await browser.newContext({bypassCSP: true, viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  let last = "";
  await context.exposeFunction("xss", () => void problems.push(`ran: ${last}`));
  page.on("pageerror", (error) => problems.push(`threw ${error.message}: ${last.slice(0, 300)}`));
  page.on("dialog", (dialog) => void dialog.dismiss());
  // The card of a claim that is not there leads to that claim's page, which is told to be missing: looked at elsewhere.
  await page.route(/\.html/, (route) => {
    const request = route.request();
    const leaves = request.isNavigationRequest() && request.url().split("?")[0] !== last.split("?")[0];
    return leaves ? route.fulfill({status: 204}) : route.continue();
  });
  for (let done = 0; done < inBrowser && problems.length < 40; done += steps) {
    last = `${url}${pages[(done / steps) % pages.length]}${address()}`;
    // What led away from the page before may end only now, and the new page with it.
    const load = () => page.goto(last, {waitUntil: "load"});
    await load().catch(load).catch((error: Error) => problems.push(`${error.message}: ${last}`));
    const made = await stepThrough(page, Array.from({length: Math.min(steps, inBrowser - done) - 1}, address));
    for (const one of made) problems.push(`became markup: ${page.url().split("?")[0]}${one}`);
  }
  await browser.close();
  await close();
}

readInProcess();
await tryInBrowser();
report(`addresses: ${count} of charts read, ${inBrowser} in a browser, ${pages.length} pages, --seed ${seed}`,
  problems);
