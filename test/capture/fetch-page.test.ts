import assert from "node:assert/strict";
import type {RequestListener} from "node:http";
import type {Socket} from "node:net";
import {test} from "node:test";
import {gzipSync} from "node:zlib";
import {fetchPage, type FetchOptions} from "../../tools/capture/fetch-page.ts";
import {isPublic, publicAddress} from "../../tools/capture/public-address.ts";
import {readPage} from "../../tools/capture/read-page.ts";
import {served, servedRaw} from "./local-server.ts";

const html = {"Content-Type": "text/html"};
/** Of those who are refused for another cause none may fail for its time, however busy the machine is. */
const small = {bytes: 1024 ** 2, millis: 60_000};
const short = {...small, millis: 500};

/** What was wrong with an answer, with this machine allowed and small limits. */
async function refused(host: string, path = "/", options: FetchOptions = {}): Promise<string> {
  const start = process.memoryUsage().arrayBuffers;
  const failure = await fetchPage(`http://${host}${path}`, {allowed: [host], limits: small, ...options})
    .then((page) => readPage(page)).then(() => null, (error: Error) => error);
  assert.ok(failure, "it is refused");
  assert.equal(failure.constructor.name, "Failure", failure.stack);
  assert.ok(process.memoryUsage().arrayBuffers - start < 64 * 1024 ** 2, "and nothing of it is hoarded");
  return failure.message.replaceAll(host, "HOST");
}

/** A hundred megabytes in a hundred kilobytes. */
const bomb = gzipSync(Buffer.alloc(100e6), {level: 9});

const faults: [fault: string, answer: RequestListener, expected: RegExp][] = [
  ["a slow drip", (_, response) => {
    response.writeHead(200, html);
    const drip = setInterval(() => response.write("<p>"), 20);
    response.on("close", () => clearInterval(drip));
  }, /no whole answer within 0.5 seconds/],
  ["no answer at all", () => {}, /no whole answer within 0.5 seconds/],
  ["a connection that is reset amid the page", (_, response) => {
    response.writeHead(200, {...html, "Content-Length": "1000"});
    response.write("<p>");
    setTimeout(() => response.destroy(), 20);
  }, /the answer broke off or is none/],
  ["a loop of redirects", ({url}, response) => {
    response.writeHead(302, {Location: url === "/" ? "/a" : "/"}).end();
  }, /its redirects lead in a circle, by http:\/\/HOST\//],
  ["redirects without end", ({url}, response) => {
    response.writeHead(302, {Location: `${url}x`}).end();
  }, /more than 5 redirects/],
  ["a gigabyte that is announced", (_, response) => {
    response.writeHead(200, {...html, "Content-Length": String(1e9)});
    response.flushHeaders();
  }, /more than 1 MB/],
  ["a gigabyte that is not announced", (_, response) => {
    response.writeHead(200, html);
    const pour = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, "x")));
      if (!response.destroyed) response.once("drain", pour);
    };
    pour();
  }, /more than 1 MB/],
  ["a bomb of gzip", (_, response) => {
    response.writeHead(200, {...html, "Content-Encoding": "gzip"}).end(bomb);
  }, /more than 1 MB/],
  ["gzip that is cut off", (_, response) => {
    response.writeHead(200, {...html, "Content-Encoding": "gzip"}).end(gzipSync("a".repeat(9999)).subarray(0, 30));
  }, /the answer is broken off or not gzip/],
  ["a picture that says it is a page", (_, response) => {
    response.writeHead(200, html).end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2]));
  }, /not text/],
  ["a film", (_, response) => {
    response.writeHead(200, {"Content-Type": "video/mp4"});
    response.flushHeaders();
  }, /video\/mp4 is no page/],
  ["an empty page", (_, response) => void response.writeHead(200, html).end(), /no bytes/],
  ["a page that is gone", (_, response) => void response.writeHead(410, html).end("gone"), /answers 410, so the page/],
  ["a wall", (_, response) => void response.writeHead(403, html).end("pay"), /gives it to nobody unknown/],
  ["a redirect into a private network", (_, response) => {
    response.writeHead(302, {Location: "http://10.1.2.3/"}).end();
  }, /10\.1\.2\.3 leads into a private network/],
  ["a redirect to this machine by a number", (_, response) => {
    response.writeHead(302, {Location: "http://2130706433:1/"}).end();
  }, /127\.0\.0\.1:1 leads into a private network/],
  ["a redirect to a file", (_, response) => void response.writeHead(302, {Location: "file:///etc/passwd"}).end(),
    /only http and https/],
  ["a redirect with a password", (_, response) => {
    response.writeHead(302, {Location: "https://a:b@example.org/"}).end();
  }, /holds a name or a password/]
];
for (const [fault, answer, expected] of faults)
  test(`${fault} is refused in a line and within limits`, async () => {
    const limits = expected.source.includes("no whole answer") ? short : small;
    assert.match(await refused(await served(answer), "/", {limits}), expected);
  });

const noHttp: [fault: string, answer: (socket: Socket) => void][] = [
  ["an answer that is no HTTP", (socket) => socket.end("hello\r\n\r\n")],
  ["headers without end", (socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    const more = () => !socket.destroyed && socket.write(`X: ${"x".repeat(1000)}\r\n`, () => setImmediate(more));
    more();
  }],
  ["a connection that is closed at once", (socket) => void socket.resetAndDestroy()]
];
for (const [fault, answer] of noHttp)
  test(`${fault} is refused in a line`, async () => {
    assert.match(await refused(await servedRaw(answer)), /the answer broke off or is none|no whole answer/);
  });

const addresses: [address: string, isIt: boolean][] = [
  ["93.184.216.34", true], ["127.0.0.1", false], ["10.0.0.1", false], ["172.31.255.255", false], ["172.32.0.1", true],
  ["192.168.1.1", false], ["169.254.169.254", false], ["100.64.0.1", false], ["0.0.0.0", false], ["224.0.0.1", false],
  ["255.255.255.255", false], ["::1", false], ["::", false], ["fe80::1", false], ["fd00::1", false],
  ["::ffff:127.0.0.1", false], ["::ffff:10.0.0.1", false], ["64:ff9b::a00:1", false], ["2002:7f00:1::", false],
  ["2001:db8::1", false], ["2606:2800:220:1::1", true], ["ff02::1", false]
];
for (const [address, isIt] of addresses)
  test(`${address} is ${isIt ? "" : "not "}a public address`, () => {
    assert.equal(isPublic({address, family: address.includes(":") ? 6 : 4}), isIt);
  });

test("a host with one private address among public ones is refused", async () => {
  const resolve = async () => [{address: "93.184.216.34", family: 4}, {address: "127.0.0.1", family: 4}];
  await assert.rejects(publicAddress(new URL("http://site.example/"), [], resolve), /leads into a private network/);
});

test("a name is asked once, and its answer is where the request goes: it cannot answer otherwise later", async () => {
  const host = await served((_, response) => void response.writeHead(200, html).end("<p>seen</p>"));
  const port = host.split(":")[1];
  let asked = 0;
  const resolve = async () => [{address: asked++ ? "10.0.0.1" : "127.0.0.1", family: 4}];
  const page = await fetchPage(`http://rebinding.example:${port}/`, {allowed: [`rebinding.example:${port}`], resolve});
  assert.equal(Buffer.from(page.body).toString(), "<p>seen</p>");
  assert.equal(asked, 1);
  await assert.rejects(fetchPage(`http://rebinding.example:${port}/`, {resolve: async () =>
    [{address: "127.0.0.1", family: 4}]}), /leads into a private network/);
});

test("this machine is fetched from only where its host and port are named", async () => {
  const host = await served((_, response) => void response.writeHead(200, html).end("<p>seen</p>"));
  await assert.rejects(fetchPage(`http://${host}/`), /--allow-host 127\.0\.0\.1:\d+ says that it may be/);
});

test("a page whose server lies about its letters is read as its bytes say", async () => {
  const russian = Buffer.from([0xc2, 0xee, 0xe5, 0xed, 0xed, 0xfb, 0xe5]);
  const text = Buffer.concat([Buffer.from('<html><meta charset="windows-1251"><p>'), russian, Buffer.from(" 498</p>")]);
  const host = await served((_, response) =>
    void response.writeHead(200, {"Content-Type": "text/html; charset=utf-8"}).end(text));
  const page = readPage(await fetchPage(`http://${host}/`, {allowed: [host]}));
  assert.match(page.text, /Военные 498/);
});
