import {execFileSync} from "node:child_process";
import {mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Answer} from "../../tools/bench/faults/ask.ts";

/** Words of a file that lies beside the site: no answer may hold them. */
export const secret = "not of this site";

/** A site with what a static host meets, also what is no file of it. */
export async function caseSite(): Promise<{dir: string; remove(): Promise<void>}> {
  const folder = await mkdtemp(join(tmpdir(), "tollbook-cases-"));
  const dir = join(folder, "site");
  const files = {
    "index.html": `<p>${"a word ".repeat(1000)}</p>`, "page.html": "<p>page</p>", "404.html": "<p>lost</p>",
    "both.html": "<p>both</p>", "both/index.html": "<p>both's folder</p>", "deep/index.html": "<p>deep</p>",
      "deep/one.html": "<p>one</p>",
    "digits.txt": "0123456789", "rows.csv": "day,toll\n", "x.js": "export {};\n", "empty.txt": "", ".hidden": "hidden",
    "é ü.txt": "letters", "100%.txt": "a sign",
      "_headers": "/page\n  X-Page: yes\n/digits.txt\n  X-Bad: é—\n  Content-Length: 3\n  X-Good: good\n",
    "../secret.txt": secret, "../site-beside/secret.txt": secret
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(dir, name, ".."), {recursive: true});
    await writeFile(join(dir, name), text);
  }
  await symlink("../secret.txt", join(dir, "out.txt"));
  await symlink("..", join(dir, "out"));
  await symlink("/etc/passwd", join(dir, "passwd.html"));
  await symlink("loop.txt", join(dir, "loop.txt"));
  await symlink("digits.txt", join(dir, "inside.txt"));
  execFileSync("mkfifo", [join(dir, "fifo.txt")]);
  return {dir, remove: () => rm(folder, {recursive: true, force: true})};
}

export interface Case {
  promise: string;
  /** The head without its host and without its end; what is `whole` is sent as it stands. */
  head: string;
  whole?: true;
  status: number | number[];
  body?: string | RegExp;
  headers?: Record<string, string | RegExp | null>;
}

const get = (promise: string, path: string, status: Case["status"], rest: Partial<Case> = {}): Case =>
  ({promise, head: `GET ${path} HTTP/1.1`, status, ...rest});
const range = (promise: string, value: string, status: Case["status"], body?: string,
  headers?: Case["headers"]): Case =>
  ({promise, head: `GET /digits.txt HTTP/1.1\r\nRange: ${value}`, status, body, headers});
const digits = "0123456789";
const lost = {body: "<p>lost</p>", headers: {"content-type": /^text\/html/}};

/** What RFC 9110 asks of a server of files, and what a host of static sites is expected to do. */
export const cases: Case[] = [
  get("a folder's page", "/", 200, {body: /^<p>a word/, headers: {"content-type": /^text\/html; ?charset=utf-8$/i}}),
  get("a page without its ending", "/page", 200, {body: "<p>page</p>", headers: {"content-type": /^text\/html/}}),
  get("a page with its ending", "/page.html", 200, {body: "<p>page</p>"}),
  get("a question behind the address", "/page?a=%zz&b=?", 200, {body: "<p>page</p>"}),
  get("a page before the folder of its name", "/both", 200, {body: "<p>both</p>"}),
  get("the folder by its stroke", "/both/", 200, {body: "<p>both's folder</p>"}),
  get("a folder without its stroke leads to it", "/deep", [301, 302, 307, 308],
    {headers: {location: /^(\/deep\/|deep\/)$/}}),
  get("and keeps the question", "/deep?a=1", [301, 302, 307, 308], {headers: {location: /^(\/deep\/|deep\/)\?a=1$/}}),
  get("a page in a folder", "/deep/one", 200, {body: "<p>one</p>"}),
  get("a table", "/rows.csv", 200, {headers: {"content-type": /^text\/csv/}}),
  get("a script", "/x.js", 200, {headers: {"content-type": /javascript/}}),
  get("letters and blanks, encoded", "/%C3%A9%20%C3%BC.txt", 200, {body: "letters"}),
  get("a percent sign, encoded", "/100%25.txt", 200, {body: "a sign"}),
  get("an empty file", "/empty.txt", 200, {body: "", headers: {"content-length": "0"}}),
  get("a link that stays inside", "/inside.txt", 200, {body: digits}),
  get("the whole address as the target", "http://127.0.0.1/page", 200, {body: "<p>page</p>"}),
  {promise: "no host in HTTP/1.0", head: "GET /page HTTP/1.0\r\n\r\n", whole: true, status: 200, body: "<p>page</p>"},
  {promise: "two at once, in their order", whole: true, status: 200, body: "<p>page</p>",
    head: "GET /page HTTP/1.1\r\nHost: x\r\n\r\nGET /page HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"},
  {promise: "two at once, the second would go on", whole: true, status: 200, body: /^<p>(?:page|both's folder)<\/p>$/,
    head: "GET /page HTTP/1.1\r\nHost: x\r\n\r\nGET /both/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" +
      "Expect: 100-continue\r\n\r\n"},

  get("nothing there", "/nothing", 404, lost),
  get("nothing in a folder", "/deep/nothing", 404, lost),
  get("a file is no folder", "/page.html/", 404, lost),
  get("nor has it pages", "/page.html/x", 404, lost),
  get("the page for what is lost", "/404", 404, lost),
  get("also by its file", "/404.html", 404, lost),
  get("the rules of headers are no page", "/_headers", 404, lost),
  get("hidden files", "/.hidden", 404, lost),
  get("a pipe", "/fifo.txt", 404, lost),
  get("a part of nothing", "/nothing\tRange: bytes=0-1", [400, 404]),
  {promise: "a part of nothing is nothing", head: "GET /nothing HTTP/1.1\r\nRange: bytes=0-1", status: 404, ...lost},
  {promise: "HEAD of nothing", head: "HEAD /nothing HTTP/1.1", status: 404, body: ""},
  ...["/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/..%5csecret.txt", "/deep/../../secret.txt",
    "/%2e%2e%2fsecret.txt", "/..\\secret.txt", "/%252e%252e/secret.txt", "/../site-beside/secret.txt",
    "/..%c0%afsecret.txt", "/%c0%ae%c0%ae/secret.txt", "//../secret.txt", "/deep/..;/../secret.txt",
    "/%00/../../secret.txt", "/deep%00.html", "/./../secret.txt", "/%2e%2e%00/secret.txt", "http://x/../secret.txt"]
    .map((path) => get(`${path} stays inside`, path, [301, 400, 403, 404])),
  ...["/out.txt", "/out/secret.txt", "/passwd", "/passwd.html", "/loop.txt"].map((path) =>
    get(`${path}, a link that leads out`, path, [403, 404])),
  ...["/%zz", "/%", "/%e9", "/%ff%fe", "/a%00b", "/%c3%28"].map((path) =>
    get(`${path} is no address`, path, [400, 404])),
  ...["//", "//evil.example/", "//evil.example/..", "///deep", "/\\evil.example", "//evil.example/%2e%2e", "//deep"]
    .map((path) => get(`${path} leads to no other host`, path, [200, 301, 302, 307, 308, 400, 403, 404],
      {headers: {location: /^(?!\/\/|\/\\|\w+:)/}})),
  get("a very long address", `/${"a".repeat(9_000)}`, [404, 414, 431]),
  get("very many folders", "/a".repeat(4_000), [404, 414, 431]),
  {promise: "a header of 100 kB", head: `GET / HTTP/1.1\r\nX-Long: ${"x".repeat(100_000)}`, status: 431},
  {promise: "5,000 headers", head: `GET / HTTP/1.1${"\r\nX-Header: value".repeat(5_000)}`, status: 431},
  {promise: "no host in HTTP/1.1", head: "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", whole: true, status: 400},
  {promise: "no words of HTTP", head: "\u0016\u0003\u0001\r\n\r\n", whole: true, status: 400},
  {promise: "a method of nobody", head: "FOO / HTTP/1.1", status: [400, 405, 501]},
  {promise: "two lengths", head: "GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked", status: [400]},
  ...["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"].map((method): Case =>
    ({promise: `${method} is not done here`, head: `${method} /page HTTP/1.1`, status: 405,
      headers: {allow: /^GET, ?HEAD$/}})),
  {promise: "a body that comes with POST", head: `POST /page HTTP/1.1\r\nContent-Length: 10\r\n\r\n0123456789`,
    status: 405},

  {promise: "HEAD has the length and no body", head: "HEAD /digits.txt HTTP/1.1", status: 200, body: "",
    headers: {"content-length": "10"}},
  {promise: "HEAD of a page that would be compressed", head: "HEAD / HTTP/1.1\r\nAccept-Encoding: gzip", status: 200,
    body: "", headers: {"content-encoding": "gzip", vary: /Accept-Encoding/i, "content-length": null}},
  range("the first four", "bytes=0-3", 206, "0123", {"content-range": "bytes 0-3/10", "content-length": "4"}),
  range("the first", "bytes=0-0", 206, "0", {"content-range": "bytes 0-0/10"}),
  range("the last three", "bytes=-3", 206, "789", {"content-range": "bytes 7-9/10"}),
  range("more than all from the end", "bytes=-100", 206, digits, {"content-range": "bytes 0-9/10"}),
  range("from the fourth", "bytes=4-", 206, "456789"),
  range("over the end", "bytes=8-20", 206, "89", {"content-range": "bytes 8-9/10"}),
  range("far over the end", `bytes=0-${"9".repeat(30)}`, 206, digits),
  range("behind the end", "bytes=10-", 416, undefined, {"content-range": "bytes */10"}),
  range("far behind the end", `bytes=${"9".repeat(30)}-`, 416),
  range("the last none", "bytes=-0", 416),
  range("from the fifth to the second", "bytes=5-2", [200, 416]),
  range("no numbers", "bytes=x-y", [200, 416]),
  range("no number at all", "bytes=-", [200, 416]),
  range("nothing", "bytes=", [200, 416]),
  range("numbers that are none", "bytes=0x1-2", [200, 416]),
  range("a number below none", "bytes=--1", [200, 416]),
  range("another measure", "lines=0-1", 200, digits),
  range("two that touch, or two parts", "bytes=0-1,2-3", [200, 206]),
  range("two", "bytes=0-1,4-5", [200, 206]),
  range("one that is there, one that is not", "bytes=0-1,20-30", [200, 206]),
  range("a thousand", `bytes=${Array(1000).fill("0-").join(",")}`, [200, 206, 416]),
  {promise: "a part of an empty file", head: "GET /empty.txt HTTP/1.1\r\nRange: bytes=0-0", status: [200, 416]},
  {promise: "HEAD takes no part", head: "HEAD /digits.txt HTTP/1.1\r\nRange: bytes=0-3", status: [200, 206], body: ""},
  {promise: "a part is of the bytes, not of those compressed", status: 206, body: "a word a w",
    headers: {"content-encoding": null},
    head: "GET / HTTP/1.1\r\nAccept-Encoding: gzip, br\r\nRange: bytes=3-12"},
  {promise: "a part of another state is the whole",
    head: 'GET /digits.txt HTTP/1.1\r\nRange: bytes=0-3\r\nIf-Range: "other"', status: 200, body: digits},
  {promise: "a part of a later state is the whole", status: 200, body: digits,
    head: "GET /digits.txt HTTP/1.1\r\nRange: bytes=0-3\r\nIf-Range: Wed, 21 Oct 2015 07:28:00 GMT"},

  {promise: "not changed, by any mark", head: "GET /digits.txt HTTP/1.1\r\nIf-None-Match: *", status: 304, body: ""},
  {promise: "changed, by its mark", head: 'GET /digits.txt HTTP/1.1\r\nIf-None-Match: "other"', status: 200,
    body: digits},
  {promise: "not changed since", head: "GET /digits.txt HTTP/1.1\r\nIf-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT",
    status: 304},
  {promise: "changed since", head: "GET /digits.txt HTTP/1.1\r\nIf-Modified-Since: Wed, 21 Oct 2015 07:28:00 GMT",
    status: 200},
  {promise: "since a day that is none", head: "GET /digits.txt HTTP/1.1\r\nIf-Modified-Since: yesterday", status: 200},
  {promise: "the mark before the day", status: 200,
    head: 'GET /digits.txt HTTP/1.1\r\nIf-None-Match: "other"\r\nIf-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT'},
  {promise: "only if it is that state", head: 'GET /digits.txt HTTP/1.1\r\nIf-Match: "other"', status: 412},
  {promise: "only if it is that old",
    head: "GET /digits.txt HTTP/1.1\r\nIf-Unmodified-Since: Wed, 21 Oct 2015 07:28:00 GMT", status: 412},

  {promise: "brotli", head: "GET / HTTP/1.1\r\nAccept-Encoding: gzip, br", status: 200,
    headers: {"content-encoding": "br", vary: /Accept-Encoding/i}},
  {promise: "gzip", head: "GET / HTTP/1.1\r\nAccept-Encoding: gzip", status: 200,
    headers: {"content-encoding": "gzip"}},
  {promise: "neither", head: "GET / HTTP/1.1\r\nAccept-Encoding: gzip;q=0, br;q=0", status: 200,
    headers: {"content-encoding": null}, body: /^<p>a word/},
  {promise: "the other where the first is refused", status: 200, headers: {"content-encoding": "gzip"},
    head: "GET / HTTP/1.1\r\nAccept-Encoding: br;q=0, gzip;q=0.5"},
  {promise: "a part says what the whole depends on", head: "GET / HTTP/1.1\r\nAccept-Encoding: br\r\nRange: bytes=0-3",
    status: 206, headers: {"content-encoding": null, vary: /Accept-Encoding/i}},
  {promise: "what is small as it is", head: "GET /page HTTP/1.1\r\nAccept-Encoding: br", status: 200,
    headers: {"content-encoding": null}, body: "<p>page</p>"},
  get("a page's rule of headers", "/page", 200, {headers: {"x-page": "yes"}}),
  get("a rule that is none is left out, the others stay", "/digits.txt", 200,
    {body: digits, headers: {"x-bad": null, "content-length": "10", "x-good": "good"}})
];

/** What an answer lacks of what its case asks, a line each. */
export function lacks({promise, status, body, headers = {}}: Case, answers: Answer[]): string[] {
  if (!answers.length) return [`${promise}: no answer`];
  return answers.flatMap((answer) => {
    const fits = (wanted: string | RegExp, said: string) =>
      typeof wanted === "string" ? wanted === said : wanted.test(said);
    const found: string[] = [];
    if (![status].flat().includes(answer.status)) found.push(`${answer.status}, not ${status}`);
    if (answer.body.includes(secret)) found.push("what is not of this site");
    const begin = JSON.stringify(answer.body.slice(0, 40));
    if (body !== undefined && !fits(body, answer.body)) found.push(`${begin}, not ${body}`);
    for (const [name, wanted] of Object.entries(headers)) {
      const said = answer.headers[name];
      const good = wanted === null ? said === undefined : fits(wanted, said ?? "");
      if (!good) found.push(`${name}: ${said}, not ${wanted}`);
    }
    return found.map((what) => `${promise}: ${what}`);
  });
}

export const headOf = ({head, whole}: Case): string =>
  whole ? head : head.replace(" HTTP/1.1", " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close") +
    (head.includes("\r\n\r\n") ? "" : "\r\n\r\n");
