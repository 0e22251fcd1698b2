import fc from "fast-check";
import {secret} from "../../../test/site/server-cases.ts";
import {ask, type Answer} from "./ask.ts";
import type {Size} from "./report.ts";

const paths = ["/", "/page", "/page.html", "/both/", "/deep", "/digits.txt", "/inside.txt", "/out.txt",
  "/out/secret.txt", "/passwd", "/fifo.txt", "/loop.txt", "/404", "/.hidden", "/_headers", "/../secret.txt",
  "/%2e%2e%2fsecret.txt", "/site-beside/secret.txt", "//evil.example/", "/%zz", "/a%00", "http://x/page", "*",
  "/page?a=%zz#b"];
const headers: Record<string, string[]> = {
  Range: ["bytes=0-3", "bytes=-3", "bytes=5-2", "bytes=0-0,5-2", "bytes=-0", `bytes=${"9".repeat(30)}-`,
    "bytes=0-1,0-1,0-1", "x=1-2"],
  "If-Range": ['"x"', 'W/"1"', "Wed, 21 Oct 2015 07:28:00 GMT"],
  "If-None-Match": ["*", '"x", W/"y"', ","],
  "If-Match": ["*", '"x"'],
  "If-Modified-Since": ["Fri, 01 Jan 2100 00:00:00 GMT", "yesterday"],
  "If-Unmodified-Since": ["Wed, 21 Oct 2015 07:28:00 GMT", "0"],
  "Accept-Encoding": ["br", "gzip", "br;q=0.5, gzip;q=0.8", "br;q=0, gzip", "gzip;q=2,;;", "gzip;q=1.001", "br;q=",
    "*", "*;q=0", "identity;q=0", "identity", "zstd, compress;q=0.1", `br;q=0.${"0".repeat(500)}1`],
  Connection: ["keep-alive", "upgrade", "close, x"],
  Upgrade: ["websocket", "h2c"],
  Expect: ["100-continue", "all"],
  "Transfer-Encoding": ["chunked", "gzip, chunked"],
  "Content-Length": ["5", "-1", "99999999999999999999"],
  "X-Long": ["a".repeat(3_000), "a".repeat(20_000)]
};
/** What breaks parsers: bounds, escapes, ends of lines, bytes that belong to nothing. */
const tokens = ["\r\n", "\n", "\0", " ", "\t", ":", "*", "/", "//", "\\", "..", "%00", "%2e", "%", "é", "\u007f", "ÿ",
  "?", "#", ";", ",", "-", "=", '"', "9".repeat(30), "a/".repeat(200),
  "\r\n\r\n", "\r\n\r\nGET /page HTTP/1.1\r\nHost: x\r\n\r\n"];

/** A text, every seventh with tokens put at one place or more, over some of its letters or between them. */
function broken(text: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> {
  const change = fc.record({at: fc.double({min: 0, max: 1, noNaN: true}), over: fc.constantFrom(0, 0, 1, 5),
    put: fc.constantFrom("", ...tokens)});
  const changes = fc.oneof({weight: 6, arbitrary: fc.constant([])},
    {weight: 1, arbitrary: fc.array(change, {minLength: 1, maxLength: most})});
  return fc.tuple(text, changes).map(([whole, all]) => all.reduce((now, {at, over, put}) => {
    const place = Math.floor(at * now.length);
    return now.slice(0, place) + put + now.slice(place + over);
  }, whole));
}

const header = fc.constantFrom(...Object.keys(headers)).chain((name) =>
  broken(fc.constantFrom(...headers[name]!), 2).map((value) => `${name}: ${value}\r\n`));

/** A request as a broken or wicked client sends it: each part in forms of its own, and here and there all of it. */
const wickedRequest: fc.Arbitrary<string> = broken(fc.record({
  method: fc.constantFrom("GET", "GET", "GET", "GET", "HEAD", "HEAD", "POST", "OPTIONS", "TRACE", "CONNECT", "FOO"),
  path: broken(fc.constantFrom(...paths), 2),
  version: fc.constantFrom("1.1", "1.1", "1.1", "1.0", "0.9", "2.0"),
  lines: fc.array(header, {maxLength: 4})
}).map(({method, path, version, lines}) =>
  `${method} ${path} HTTP/${version}\r\nHost: x\r\nConnection: close\r\n${lines.join("")}\r\n`), 1);

const shown = (head: string) => JSON.stringify(head.slice(0, 600));

interface Asked {
  problems: string[];
  statuses: Map<number, number>;
}

/**
 * Sends mutated requests to a server of the site of cases, many at once, and between them a good one.
 * @returns how often which status came, and a line for each answer that is wrong
 */
export async function askWicked(port: number, {count, seed}: Omit<Size, "only">): Promise<Asked> {
  const problems: string[] = [];
  const statuses = new Map<number, number>();
  const one = async (head: string, turn: number) => {
    for (const answer of await ask(port, head, turn % 200 ? 1 : 4)) {
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      for (const what of wrongOf(answer)) problems.push(`${what}: ${shown(head)}`);
    }
  };
  for (let done = 0; done < count && problems.length < 20; done += 400) {
    const some = fc.sample(wickedRequest, {numRuns: Math.min(400, count - done), seed: seed + done});
    await Promise.all(Array.from({length: 80}, async () => {
      for (let head = some.pop(); head !== undefined; head = some.pop())
        await one(head, done + some.length)
          .catch((error: Error) => problems.push(`--seed ${seed + done}: ${error.message}; ${shown(head)}`));
    }));
    if (!await answers(port)) problems.push(`--seed ${seed + done}: the server answers no more`);
  }
  return {problems, statuses};
}

/** Whether a good request is answered; a busy machine may be too slow for the patience of the server once. */
export async function answers(port: number): Promise<boolean> {
  for (let turn = 0; turn < 5; turn++) {
    const [still] = await ask(port, "GET /page HTTP/1.0\r\n\r\n").catch(() => []);
    if (still?.body === "<p>page</p>") return true;
  }
  return false;
}

/** What no request may be answered with. */
function wrongOf({status, headers, body}: Answer): string[] {
  const {"content-encoding": coding, "content-range": range, location = "", vary = ""} = headers;
  const wrong: [what: string, is: boolean][] = [
    ["outside the site", body.includes(secret) || body.includes("root:x:")],
    ["leads elsewhere", /^(?:\w+:|[/\\]{2})/.test(location)],
    ["a fault of the server", status >= 500 && status !== 501],
    ["a part that says not which", status === 206 && !range && !headers["content-type"]?.startsWith("multipart")],
    ["packed, and caches are not told", Boolean(coding) && !/accept-encoding/i.test(vary)],
    ["packed in a way of its own", Boolean(coding) && !/^(?:br|gzip|deflate)$/.test(coding!)],
    ["a part of what is packed", status === 206 && Boolean(coding)],
    ["no method is told", status === 405 && !headers.allow],
    ["another length", headers["content-length"] !== undefined && body !== "" &&
      Number(headers["content-length"]) !== body.length]
  ];
  return wrong.filter(([, is]) => is).map(([what]) => what);
}
