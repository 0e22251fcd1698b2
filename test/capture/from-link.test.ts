import assert from "node:assert/strict";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {gunzipSync} from "node:zlib";
import add from "../../tools/command/add.ts";
import {readWarc} from "../../tools/archive/input/warc.ts";
import {linkForPage} from "../../tools/edit/add-page.ts";
import {archivedCopy} from "../../tools/capture/archived.ts";
import {sha256Of} from "../../tools/capture/capture.ts";
import {fromLink} from "../../tools/capture/from-link.ts";
import {pageFacts, placeOf} from "../../tools/capture/page-facts.ts";
import {watchPages} from "../../tools/capture/watch.ts";
import type {Watched} from "../../loaders/schema/watched.ts";
import {checkWatched, readWatched, watchedCsv} from "../../tools/capture/watched-file.ts";
import {watchedTable} from "../../tools/page/parts/watched.ts";
import {atlantis} from "../fixtures/atlantis.ts";
import {diff, fileText, ledgerCopy, listening} from "../edit/ledger-copy.ts";
import {served} from "./local-server.ts";

/** An invented page with all that pages tell machines. */
const page = (host: string) => `<!doctype html><html lang="en-GB"><head><title>Dead of the cape | Gazette</title>
<meta property="og:site_name" content="The Harbour Gazette"><meta property="og:title" content="Dead of the cape">
<link rel="canonical" href="http://${host}/dead-of-the-cape">
<meta property="article:published_time" content="1900-06-02T08:00:00Z"></head>
<body><nav><p>999 people were killed</p></nav>
<h1>War Office says 9,001 Lemurian soldiers were killed</h1>
<p>The War Office of Lemuria said on 1 June 1900 that 9,001 Lemurian soldiers had been killed.</p>
<p>This text is invented.</p></body></html>`;

async function gazette(robots = "") {
  const asked: string[] = [];
  const host = await served(({url = "", headers}, response) => {
    asked.push(url);
    if (url === "/robots.txt") return void response.writeHead(robots ? 200 : 404).end(robots);
    if (url.startsWith("/available")) {
      const copy = {available: true, status: "200", url: "http://web.archive.org/web/1900/http://x/"};
      return void response.writeHead(200, {"Content-Type": "application/json"})
        .end(JSON.stringify({archived_snapshots: {closest: copy}}));
    }
    if (url === "/short") return void response.writeHead(301, {Location: "/dead-of-the-cape?utm_source=x"}).end();
    response.writeHead(200, {"Content-Type": "text/html"}).end(page(headers.host!));
  });
  return {host, asked};
}

test("a link gives the page's figures with its own address, day, outlet, language, place, copy and hash", async () => {
  const {host} = await gazette();
  const root = join(ledgerCopy(), "captures");
  const {figures, facts, said} = await fromLink(`http://${host}/short`, {}, atlantis,
    {allowed: [host], capturesRoot: root, archiveService: `http://${host}/available`});
  assert.equal(facts.title, "Dead of the cape");
  const {entry} = figures.find((one) => one.entry.words?.includes("9,001"))!;
  const [warc, note] = ["warc.gz", "json"].map((end) => readdirSync(root).find((file) => file.endsWith(end))!);
  const body = Buffer.from(page(host));
  assert.deepEqual({url: entry.url, outlet: entry.outlet, language: entry.language, unit: entry.unit,
    sha256: entry.sha256, copy: entry["archive-url"], day: entry["published-on"]},
  {url: `http://${host}/dead-of-the-cape`, outlet: "The Harbour Gazette", language: "en", unit: "headline",
    sha256: sha256Of(body), copy: "https://web.archive.org/web/1900/http://x/", day: "1900-06-02"});
  assert.match(entry["captured-on"]!, /^\d{4}-\d\d-\d\d$/);
  assert.match(said.at(-1)!, /^captured in .*\.warc\.gz$/);
  assert.match(gunzipSync(readFileSync(join(root, warc!))).toString(), /WARC\/1\.1[^]*HTTP\/1\.1 200 OK[^]*9,001/);
  for await (const [item] of readWarc(join(root, warc!))) assert.equal(item?.article?.text, body.toString());
  const {words, sha256} = JSON.parse(readFileSync(join(root, note!), "utf8"));
  assert.equal(sha256, entry.sha256);
  assert.deepEqual(placeOf(words[0].exact, facts), words[0], "its words are found again");
});

test("the page on which claims are added takes an address, and tells what is wrong with one", async () => {
  const {host} = await gazette();
  const root = ledgerCopy();
  const options = {allowed: [host], capturesRoot: join(root, "captures"), archiveService: `http://${host}/available`};
  const {problems, figures} = await linkForPage("atlantis-1900", `http://${host}/short`, {}, root, options);
  assert.deepEqual([problems, figures[0]!.entry.url], [[], `http://${host}/dead-of-the-cape`]);
  const refused = await linkForPage("atlantis-1900", `http://${host}/short`, {}, root);
  assert.match(refused.problems[0]!.text, /leads into a private network/);
});

test("a page that a site keeps from programs is not fetched and nothing is kept", async () => {
  const {host, asked} = await gazette("User-agent: *\nDisallow: /dead");
  const root = join(ledgerCopy(), "captures");
  await assert.rejects(fromLink(`http://${host}/dead-of-the-cape`, {}, atlantis, {allowed: [host], capturesRoot: root}),
    /asks not to be fetched by programs; save the page and use --from/);
  assert.deepEqual([asked, existsSync(root)], [["/robots.txt"], false]);
});

test("add with an address lists the page's figures, and writes the one that is picked with its capture", async () => {
  const {host} = await gazette();
  const root = ledgerCopy();
  const voice = listening();
  process.env.TOLLBOOK_ARCHIVE = `http://${host}/available`;
  const words = [`http://${host}/short`, "--allow-host", host, "--captures", join(root, "captures"), "--ledger", root,
    "--story", "atlantis-1900"];
  assert.equal(await add(words, voice, "1901-02-01"), 0, voice.said.join("\n"));
  assert.ok(voice.said.some((line) => /^1\. “.*9,001/.test(line)), voice.said.join("\n"));
  const before = fileText(root, "reports.csv");
  const code = await add([...words, "--pick", "1", "--claimant", "lemuria-war-office", "--group", "civilians",
    "--said-on", "1900-06-01", "--printing-of", "", "--figure", "9,001", "--url", "https://gazette.example/dead",
    "--captured-on", "1901-01-01", "--yes"], voice, "1901-02-01");
  assert.equal(code, 0, voice.said.join("\n"));
  const [row] = diff(before, fileText(root, "reports.csv")).filter((line) => line.startsWith("+r-"));
  assert.match(row ?? "", new RegExp(`headline,.*${sha256Of(Buffer.from(page(host)))}`));
});

test("an archive that fails, lies or has nothing gives no copy and stops nothing", async () => {
  for (const answer of ["", "null", "{}", '{"archived_snapshots":{"closest":{"available":true,"url":"javascript:1"}}}',
    '{"archived_snapshots":{"closest":{"available":false,"url":"https://a.example/1"}}}', "[".repeat(9)]) {
    const host = await served((_, response) =>
      void response.writeHead(200, {"Content-Type": "application/json"}).end(answer));
    assert.equal(await archivedCopy("https://a.example/", {allowed: [host]}, `http://${host}/`), null, answer);
  }
});

test("what a page hides from readers, or what is cut off or endless, gives no figure's place", () => {
  assert.equal(placeOf("999 people", pageFacts(page("x.example"))), null);
  assert.equal(placeOf("", pageFacts("<p>")), null);
  assert.doesNotThrow(() => pageFacts(`${"<div>".repeat(20_000)}<p>`));
  assert.deepEqual(placeOf("12 died", pageFacts("<table><tr><td>At least\n 12  died.</table>")),
    {unit: "table", exact: "12 died", prefix: "At least ", suffix: "."});
});

test("watch asks hosts in turn, as they allow, and says what stands, moved, is gone or lost its words", async (t) => {
  const asked: string[] = [];
  const site = (robots: string) => served(({url = "", headers}, response) => {
    asked.push(`${headers.host}${url}`);
    if (url === "/robots.txt") return void response.writeHead(200).end(robots);
    if (url === "/gone") return void response.writeHead(410).end();
    if (url === "/broken") return void response.destroy();
    if (url === "/moved") return void response.writeHead(302, {Location: "/stands"}).end();
    response.writeHead(200, {"Content-Type": "text/html"})
      .end(url === "/changed" ? "<p>Nothing is told here any more.</p>" : "<p>The staff counted 498 dead.</p>");
  });
  const [a, b] = [await site("User-agent: *\nCrawl-delay: 7\nDisallow: /kept"), await site("")];
  const pages = [`${a}/stands`, `${b}/gone`, `${a}/changed`, `${b}/moved`, `${a}/kept`, `${b}/broken`];
  const [report] = atlantis.reports;
  const reports = pages.map((url, at) =>
    ({...report!, report_id: `r-${at}`, url: `http://${url}`, figure_words: "498 dead"}));
  const waits: number[] = [];
  const found: Watched[] = [];
  for await (const row of watchPages({...atlantis, reports}, {allowed: [a, b], pause: 2000, today: "1901-02-01",
    wait: async (millis) => void waits.push(millis)})) found.push(row);
  assert.deepEqual(found.map(({report_ids: [id], state}) => [id, state]), [["r-0", "stands"], ["r-2", "words-gone"],
    ["r-4", "not-asked"], ["r-1", "gone"], ["r-3", "moved"], ["r-5", "not-had"]]);
  assert.deepEqual(waits, [7000, 7000, 2000, 2000, 2000]);
  assert.deepEqual(asked.filter((one) => one.endsWith("/robots.txt")), [`${a}/robots.txt`, `${b}/robots.txt`]);
  assert.equal(asked.some((one) => one.endsWith("/kept")), false);
  const folder = mkdtempSync(join(tmpdir(), "tollbook-watched-"));
  t.after(() => rmSync(folder, {recursive: true}));
  const file = join(folder, "watched.csv");
  writeFileSync(file, watchedCsv(found));
  const rows = readWatched(file);
  assert.deepEqual(checkWatched(file, new Set(reports.map((row) => row.report_id))), []);
  assert.deepEqual(checkWatched(file, new Set(["r-0"])).map(({code}) => code), Array(5).fill("ID-UNKNOWN"));
  const twice = watchedCsv(found.slice(0, 1)).split("\n")[1]!;
  writeFileSync(file, watchedCsv(found).replace("words-gone", "vanished") + twice);
  assert.deepEqual(checkWatched(file, new Set(reports.map((row) => row.report_id))).map(({code}) => code).sort(),
    ["CELL-FORM", "ID-TWICE"]);
  assert.equal(readWatched(file).length, 6);
  assert.deepEqual(rows, found.toSorted((x, y) => (x.url < y.url ? -1 : 1)));
  const table = watchedTable(rows, "data/atlantis-1900/watched").text;
  assert.match(table, /Of 6 pages that this ledger cites/);
  assert.match(table, /1 is gone|1 are gone/);
  assert.match(table, /<a href="data\/atlantis-1900\/watched\.csv">CSV<\/a>/);
  assert.equal(watchedTable([], "").text, "");
});
