import assert from "node:assert/strict";
import {
  appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import newStory from "../../tools/command/new-story.ts";
import {addClaim} from "../../tools/edit/add-claim.ts";
import {edit, openDraft, readDraft} from "../../tools/edit/draft.ts";
import {makeStory} from "../../tools/edit/new-story.ts";
import {withRow} from "../../tools/edit/rows.ts";
import {Failure} from "../../tools/failure.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {drawings} from "../../tools/page/figures.ts";
import {chartOfCell} from "../../tools/page/chart-cells.ts";
import {figuresIn} from "../../tools/page/page-cells.ts";
import {writtenPage} from "../page/written-page.ts";
import {storyData} from "../../tools/page/story-data.ts";
import {viewPage} from "../../tools/page/embed/embed-page.ts";
import {metaHead} from "../../tools/page/head/page-meta.ts";
import {partHtml} from "../../tools/page/parts.ts";
import {lintProse} from "../../tools/page/prose/lint.ts";
import {resolveReferences} from "../../tools/page/references.ts";
import {metaOf} from "../../tools/page/row-pages.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {listening} from "./ledger-copy.ts";

const base = mkdtempSync(join(tmpdir(), "tollbook-new-"));
after(() => rmSync(base, {recursive: true}));
const roots = {ledgerRoot: join(base, "ledger"), pagesRoot: join(base, "src")};
mkdirSync(roots.ledgerRoot);
const words = ["flood-2024", "--title", "The flood", "--started-on", "2024-05-01", "--party", "São Vicente", "--group",
  "residents"];

test("a new story is sound at once, with an example in each file that is no row", async () => {
  assert.equal(await newStory(words, listening(), roots), 0);
  const {ledger, problems} = readLedger("flood-2024", roots.ledgerRoot);
  assert.deepEqual(problems, []);
  assert.deepEqual([ledger.claims.length, ledger.reports.length, ledger.vocabulary.length], [0, 0, 4]);
  assert.equal(ledger.story[0]!.default_victims_party, "sao-vicente");
  assert.match(readFileSync(join(roots.ledgerRoot, "flood-2024/claims.csv"), "utf8"),
    /\n# health-ministry-2024-05-01-killed-12,flood-2024,/);
});

test("what stopped processes left of ledgers goes, what lives or is none stays", async () => {
  const left = (name: string) => mkdirSync(join(roots.ledgerRoot, name));
  const alive = `.new-${process.ppid}`;
  const gone = [".new-999999999", `.new-${process.pid}`];
  for (const name of [alive, ".new-", ".new-1x", ...gone]) left(name);
  assert.equal(await newStory(["fire-2024", ...words.slice(1)], listening(), roots), 0);
  assert.deepEqual(readdirSync(roots.ledgerRoot).sort(), [".new-", alive, ".new-1x", "fire-2024", "flood-2024"].sort());
  for (const name of [alive, ".new-", ".new-1x", "fire-2024"]) rmSync(join(roots.ledgerRoot, name), {recursive: true});
  rmSync(join(roots.pagesRoot, "stories/fire-2024"), {recursive: true});
});

test("a story is never made over another", async () => {
  const voice = listening();
  assert.equal(await newStory(words, voice, roots), 2);
  assert.match(voice.said[0]!, /there is a story of this id already; choose another/);
});

const page = () => readFileSync(join(roots.pagesRoot, "stories/flood-2024/index.md"), "utf8");
const path = "/stories/flood-2024/index";

/** The page as Framework writes it, and its charts as its cells draw them. */
function drawn(ledger: Ledger): string {
  const story = storyData("flood-2024", deriveTables(ledger));
  const context = {story, path, root: "./", siteRoot: "../../", params: {}, line: 1};
  const charts = ledger.claims.length ? figuresIn(page()).map(({text}) => chartOfCell(text, context)!) : [];
  const source = page()
    .replace('<div data-part="freshness"></div>', ""); // the part reads the page itself, which stands elsewhere here
  return [writtenPage(source, story, path).body, ...charts.map((spec) => drawings(spec, story, "./").text)].join("\n");
}

test("its page is drawn without a claim, with one, and with two that differ", () => {
  assert.match(drawn(readLedger("flood-2024", roots.ledgerRoot).ledger), /No claim is in the ledger of this story yet/);
  const draft = openDraft("flood-2024", roots.ledgerRoot);
  const claimant = (claimant_id: string) =>
    ({claimant_id, name: claimant_id, short_name: claimant_id, kind: "ngo", side: "others"});
  for (const id of ["one", "two"]) edit(draft, "claimants", (text, declared) => withRow(text, declared, claimant(id)));
  draft.ledger = readDraft(draft).ledger;
  const entry = {outlet: "Daily", words: "12 dead", figure: "12", claimant: "one", "said-on": "2024-05-02",
    "published-on": "2024-05-02"};
  addClaim(draft, entry, "2024-06-01");
  assert.match(drawn(readDraft(draft).ledger), /<svg/);
  assert.match(drawn(readDraft(draft).ledger),
    /&#34;from&#34;:&#34;2024-05-01&#34;,&#34;until&#34;:&#34;2024-05-09&#34;/);
  draft.ledger = readDraft(draft).ledger;
  addClaim(draft, {...entry, words: "more than 40 dead", figure: "more than 40", claimant: "two"}, "2024-06-01");
  assert.deepEqual(readDraft(draft).problems, []);
  assert.match(drawn(readDraft(draft).ledger), /at least 3\.3×/);
});

/** A story with claims of each of some bodies: a count that grows by seven, a day later each. */
function grown(id: string, bodies: number, scope: string | null): Ledger {
  const draft = openDraft(id, roots.ledgerRoot);
  const numbers = Array.from({length: bodies}, (_, at) => at);
  if (scope) edit(draft, "vocabulary", (text, declared) =>
    withRow(text, declared, {kind: "scope", word_id: scope, name: scope}));
  const claimant = (at: number) => ({claimant_id: `body-${at}`, name: `Body ${at}`, short_name: `Body ${at}`,
    kind: "ngo", side: at % 2 ? "others" : "authorities"});
  for (const at of numbers) edit(draft, "claimants", (text, declared) => withRow(text, declared, claimant(at)));
  for (const at of numbers) {
    draft.ledger = readDraft(draft).ledger;
    const day = `2024-05-${String(at % 28 + 2).padStart(2, "0")}`;
    addClaim(draft, {outlet: "Daily", words: `${12 + at * 7} counted`, figure: `${12 + at * 7}`, claimant: `body-${at}`,
      "said-on": day, "published-on": day, ...(scope && {scope})}, "2024-06-01");
  }
  const {ledger, problems} = readDraft(draft);
  assert.deepEqual(problems, []);
  return ledger;
}

const stories: [what: string, id: string, flags: string[], bodies: number, scope: string | null][] = [
  ["no claim", "empty", [], 0, null],
  ["every claim of one place", "scoped", [], 2, "old-town"],
  ["another measure", "wounded", ["--measure", "wounded"], 2, null],
  ["thirty claimants", "many", [], 30, null]
];
for (const [what, id, flags, bodies, scope] of stories)
  test(`a new story with ${what} is a page with its charts, its head and nothing that check would tell`, async () => {
    assert.equal(await newStory([id, ...words.slice(1), ...flags], listening(), roots), 0);
    const story = storyData(id, deriveTables(grown(id, bodies, scope)));
    const source = readFileSync(join(roots.pagesRoot, `stories/${id}/index.md`), "utf8");
    const path = `/stories/${id}/index`;
    assert.deepEqual(lintProse(source, {story, path}), []);
    const {body} = writtenPage(source.replace('<div data-part="freshness"></div>', ""), story, path);
    assert.equal(/No claim is in the ledger/.test(body), bodies === 0);
    const context = {story, path, root: "./", siteRoot: "../../", params: {}, line: 1};
    for (const {text} of bodies ? figuresIn(source) : [])
      assert.match(drawings(chartOfCell(text, context)!, story, "./").text, /<svg/);
    const head = metaHead(metaOf({path, title: "T", data: {}}, story), story, null).text;
    assert.match(head, /og:image:alt" content="Chart: /);
    const view = bodies ? viewPage(story, [], `embed/${story.prefix}view`) : "";
    assert.doesNotMatch(view, /explore\.html/, "nobody wrote it");
    if (bodies) assert.match(resolveReferences("{gap:2024-05-20 standing}", context), /at least \d/);
    for (const part of ["claims", "corrections", "version"]) assert.ok(partHtml(part, {}, context), part);
  });

test("what a new page tells its author is told by check as soon as the page is no draft", async () => {
  const story = storyData("flood-2024", deriveTables(readLedger("flood-2024", roots.ledgerRoot).ledger));
  assert.deepEqual(lintProse(page(), {story, path}), []);
  const published = lintProse(page().replace("draft: true\n", ""), {story, path});
  assert.deepEqual(published.map(({code}) => code), ["PROSE-UNWRITTEN"]);
});

const refusals: [change: string[], line: RegExp][] = [
  [["Flood 2024", ...words.slice(1)], /Flood 2024: no id; write small letters, digits and hyphens, at most 60/],
  [["2024-05-01", ...words.slice(1)], /2024-05-01: .*nothing was made/],
  [["a".repeat(300), ...words.slice(1)], /: a{80}: no id; .* at most 60/],
  [["x", "--title", "T", "--started-on", "2024-02-30", "--party", "A", "--group", "b"],
    /--started-on 2024-02-30: no such day/],
  [["x", "--title", "T", "--started-on", "2024-02-01", "--party", "A", "--group", "b", "--measure", "kiled"],
    /--measure kiled: none; known: killed/],
  [["x", "--title", "T"], /--started-on: not said/]
];
for (const [words, line] of refusals)
  test(`new-story ${words.join(" ")} is refused and makes nothing`, async () => {
    const voice = listening();
    assert.equal(await newStory(words, voice, roots), 2);
    assert.match(voice.said[0]!, line);
    assert.equal(existsSync(join(roots.ledgerRoot, "x")), false);
  });

test("a story whose page cannot be written is not there at all; one that was begun before stays", () => {
  const story = {id: "storm-1999", title: "The storm", started_on: "1999-12-26", party: "Coast", group: "residents",
    measure: "killed"};
  const own = {ledgerRoot: join(base, "storms"), pagesRoot: join(base, "blocked")};
  mkdirSync(own.ledgerRoot);
  writeFileSync(own.pagesRoot, "no folder");
  assert.throws(() => makeStory(story, own), Failure);
  assert.deepEqual(readdirSync(own.ledgerRoot), []);
  const open = {...own, pagesRoot: join(base, "open")};
  const made = makeStory(story, open);
  assert.deepEqual([made.length, made.at(-1)], [12, join(open.pagesRoot, "stories/storm-1999/index.md")]);
  assert.throws(() => makeStory(story, own), Failure);
  assert.ok(existsSync(join(own.ledgerRoot, "storm-1999/claims.csv")));
  rmSync(open.pagesRoot, {recursive: true});
  assert.deepEqual(makeStory(story, open), made);
  rmSync(open.pagesRoot, {recursive: true});
  appendFileSync(join(own.ledgerRoot, "storm-1999/claims.csv"), "# more\n");
  assert.throws(() => makeStory(story, open), {code: 2,
    message: "storm-1999: there is a story of this id already; choose another"});
});

for (const [name, value] of [["title", "!"], ["party", ""], ["group", "?"]] as const)
  test(`new-story is refused for a ${name} of which no id can be made`, () =>
    assert.throws(() => makeStory({id: "x", title: "T", started_on: "2024-02-01", party: "A", group: "b",
      measure: "killed", [name]: value}, roots),
    {code: 2, message: `--${name} is missing or has no letter that an id can be made of`}));
