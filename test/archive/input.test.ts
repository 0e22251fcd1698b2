import assert from "node:assert/strict";
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {gzipSync} from "node:zlib";
import {create} from "tar";
import {WARCRecord, WARCSerializer} from "warcio";
import type {Item} from "../../tools/archive/article.ts";
import {listShards} from "../../tools/archive/input/list-shards.ts";
import {readItems} from "../../tools/archive/input/read-items.ts";
import {scratch} from "./scratch.ts";

const folder = scratch();

/** Writes a file and reads it as an archive. */
async function itemsOf(name: string, contents: string | Uint8Array): Promise<Item[]> {
  const file = join(folder, name);
  writeFileSync(file, contents);
  const {shards, problems} = await listShards([file]);
  assert.deepEqual(problems, []);
  assert.equal(shards.length, 1);
  const items: Item[] = [];
  for await (const some of readItems(shards[0]!)) items.push(...some);
  return items;
}

const told = ({name, article, problem}: Item) => article
  ? [name, article.text, article.kind, article.url, article.outlet, article.published, article.language] : problem;

const lines = [
  JSON.stringify({text: "12 people were killed.", url: "https://www.example.org/1", published: "2022-03-02T10:00:00Z"}),
  "",
  JSON.stringify({content: "7 people died.", outlet: "Invented Times", lang: "en", date: "2022-02-30"}),
  "{broken",
  JSON.stringify({title: "no text"}),
  JSON.stringify({html: "<p>3 died.</p>", link: "nowhere"})
];
const articles = [
  ["1", "12 people were killed.", "text", "https://www.example.org/1", "example.org", "2022-03-02", null],
  ["3", "7 people died.", "text", null, "Invented Times", null, "en"]
];

for (const [name, pack] of [
  ["a.jsonl", (text: string) => text],
  ["b.jsonl.gz", (text: string) => gzipSync(text)],
  // As crawls pack: a member for each record.
  ["c.ndjson.gz", (text: string) => Buffer.concat(text.split(/(?<=\n)/).map((line) => gzipSync(line)))]
] as const)
  test(`${name} is read one article a line; what is none is told with its place, the others are read`, async () => {
    const items = await itemsOf(name, pack(lines.join("\n")));
    assert.deepEqual(items.slice(0, 2).map(told), articles);
    assert.match(String(told(items[2]!)), new RegExp(`${name}:4:1 JSON .*one object a line$`));
    assert.match(String(told(items[3]!)), new RegExp(`${name}:5:1 NO_TEXT no text; put it under text$`));
    assert.deepEqual(told(items[4]!), ["6", "<p>3 died.</p>", "html", "nowhere", null, null, null]);
  });

/** `zstd` of the first and of the third line. */
const frames = [
  "KLUv/QRYrQIA0kUUGYDHOcS7Kve8CKGGajkzsOKBkF6uounmoOvEwbcKwCru1hl9HFmSFDBqZEMNmJKeWgg0T601pXDRXcToZIyR0/HMhHDO3s5Tl" +
    "es5w+htvjYEAGilOBY=",
  "KLUv/QRYoQEAeyJ0ZXh0IjoiNyBwZW9wbGUgZGllZC4iLCJvdXRsZXQiOiJJbnZlbnRlZCBUaW1lcyJ9CuxSShA="
].map((text) => Buffer.from(text, "base64"));

test("d.jsonl.zst is unpacked, of however many frames it is", async () => {
  const items = await itemsOf("d.jsonl.zst", Buffer.concat(frames));
  assert.deepEqual(items.map((item) => item.article?.text), ["12 people were killed.", "7 people died."]);
});

for (const [name, whole] of [["e.jsonl.gz", gzipSync(lines.join("\n"))], ["f.jsonl.zst", frames[0]!]] as const)
  test(`${name} that ends too early is refused and never taken for whole`, async () => {
    await assert.rejects(itemsOf(name, whole.subarray(0, -12)), /unexpected/i);
  });

const page = '<html lang="en-GB"><head><meta property="article:published_time" content="2022-03-04T01:00:00Z">' +
  '<link rel="canonical" href="https://www.example.net/a"></head><body><p>9 people died.</p></body></html>';

for (const gzip of [false, true])
  test(`a tar${gzip ? ".gz" : ""} is read by its article files, each with what its page says of itself`, async () => {
    const inside = join(folder, `tar-${gzip}`);
    mkdirSync(inside);
    writeFileSync(join(inside, "one.html"), page);
    writeFileSync(join(inside, "picture.png"), Uint8Array.from([0x89, 0x50]));
    writeFileSync(join(inside, "two.txt"), "5 were wounded.");
    writeFileSync(join(inside, "zero.txt"), "");
    const name = gzip ? "g.tar.gz" : "g.tar";
    const chunks: Uint8Array[] = [];
    for await (const chunk of create({cwd: inside, gzip}, ["one.html", "picture.png", "two.txt", "zero.txt"]))
      chunks.push(chunk as Uint8Array);
    const items = await itemsOf(name, Buffer.concat(chunks));
    assert.deepEqual(items.slice(0, 2).map(told), [
      ["one.html", page, "html", "https://www.example.net/a", "example.net", "2022-03-04", "en"],
      ["two.txt", "5 were wounded.", "text", null, null, null, null]
    ]);
    assert.match(String(told(items[2]!)), /EMPTY zero\.txt/);
  });

async function warc(records: Parameters<typeof WARCRecord.create>[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (const [options, reader] of records)
    chunks.push(await WARCSerializer.serialize(WARCRecord.create(options, reader), {gzip: true}));
  return Buffer.concat(chunks);
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

test("a WARC is read by its pages and texts: answers other than 200 and pictures are passed over", async () => {
  const response = (url: string, type: string, statusline: string, body: string) => [
    {url, date: "2022-03-05T00:00:00Z", type: "response", warcHeaders: {}, statusline,
      httpHeaders: {"Content-Type": type}}, bytes(body)
  ] as Parameters<typeof WARCRecord.create>;
  const items = await itemsOf("h.warc.gz", await warc([
    response("https://www.example.org/a", "text/html; charset=utf-8", "HTTP/1.1 200 OK", "<p>4 people died.</p>"),
    response("https://www.example.org/b", "text/html", "HTTP/1.1 404 Not Found", "<p>404</p>"),
    response("https://www.example.org/c", "image/png", "HTTP/1.1 200 OK", "PNG"),
    [{url: "https://example.com/d", date: "2022-03-06T00:00:00Z", type: "conversion",
      warcHeaders: {"Content-Type": "text/plain", "WARC-Identified-Content-Language": "eng"}},
      bytes("6 people died.")] as Parameters<typeof WARCRecord.create>
  ]));
  assert.deepEqual(items.map(({article}) =>
    [article?.url, article?.outlet, article?.kind, article?.text, article?.published, article?.crawled]), [
    ["https://www.example.org/a", "example.org", "html", "<p>4 people died.</p>", null, "2022-03-05"],
    ["https://example.com/d", "example.com", "text", "6 people died.", null, "2022-03-06"]
  ]);
});

test("a folder is its archives and its article files; articles.csv tells addresses; a list names paths", async () => {
  const inside = join(folder, "mixed");
  mkdirSync(join(inside, "deep"), {recursive: true});
  writeFileSync(join(inside, "articles.csv"), "file,url,published_on\ndeep/a.txt,https://example.org/a,2022-03-07\n");
  writeFileSync(join(inside, "deep/a.txt"), "2 people died.");
  writeFileSync(join(inside, "b.txt"), "1 person died.");
  writeFileSync(join(inside, "x.jsonl"), "{}\n");
  writeFileSync(join(inside, "all.list"), "deep/a.txt\nb.txt\n\nx.jsonl\nnot-there.jsonl\n");
  const {shards, problems} = await listShards([join(inside, "x.jsonl"), inside]);
  assert.deepEqual(shards.map(({kind, paths}) => [kind, paths.length]),
    [["jsonl", 1], ["files", 1], ["files", 1], ["files", 2]], "a list's files, by folder, then the folder's own");
  assert.equal(problems.length, 1);
  assert.match(problems[0]!, /not-there\.jsonl:1:1 UNREADABLE cannot be opened; nothing has this name/);
  const items: Item[] = [];
  for await (const some of readItems(shards.at(-1)!)) items.push(...some);
  assert.deepEqual(items.map(told), [
    ["b.txt", "1 person died.", "text", null, null, null, null],
    ["deep/a.txt", "2 people died.", "text", "https://example.org/a", "example.org", "2022-03-07", null]
  ]);
});
