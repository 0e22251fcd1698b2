import assert from "node:assert/strict";
import fs from "node:fs";
import {mkdtemp, rename, rm, symlink, truncate, writeFile} from "node:fs/promises";
import {connect, type Socket} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import {Failure} from "../../tools/failure.ts";
import {probePort} from "../../tools/site/port.ts";
import {ask} from "../../tools/bench/faults/ask.ts";
import {answers, askWicked} from "../../tools/bench/faults/requests.ts";
import {serve} from "../../tools/site/serve.ts";
import type {Served} from "../../tools/site/serve.ts";
import {cases, caseSite, headOf, lacks} from "./server-cases.ts";

describe("serve({dir, port, base})", () => {
  let dir: string;
  let served: Served;

  before(async () => {
    dir = await mkdtemp(join(tmpdir(), "tollbook-serve-"));
    await writeFile(join(dir, "index.html"), `<p>${"a word ".repeat(1000)}</p>`);
    await writeFile(join(dir, "page.html"), "<p>page</p>");
    await writeFile(join(dir, "404.html"), "<p>lost</p>");
    await writeFile(join(dir, "rows.csv"), "day,toll\n");
    await writeFile(join(dir, "x.js"), "export {};\n");
    served = await serve({dir, port: 0, base: "/sub/"});
  });

  after(async () => {
    await served?.close();
    await rm(dir, {recursive: true, force: true});
  });

  const get = async (path: string) => {
    const response = await fetch(new URL(path, served.url));
    return [response.status, response.headers.get("content-type")?.toLowerCase(), (await response.text()).slice(0, 11)];
  };

  test("answers with the right types, pages without their ending", async () => {
    assert.deepEqual(await get("./"), [200, "text/html; charset=utf-8", "<p>a word a"]);
    assert.deepEqual(await get("page"), [200, "text/html; charset=utf-8", "<p>page</p>"]);
    assert.deepEqual(await get("rows.csv"), [200, "text/csv; charset=utf-8", "day,toll\n"]);
    assert.deepEqual(await get("x.js"), [200, "text/javascript; charset=utf-8", "export {};\n"]);
  });

  test("answers 404 with the page for it, also outside its folder", async () => {
    assert.deepEqual(await get("nothing"), [404, "text/html; charset=utf-8", "<p>lost</p>"]);
    assert.deepEqual(await get("/page"), [404, "text/html; charset=utf-8", "<p>lost</p>"]);
  });

  test("answers 404 in words where the site has no page for it, and who asks for the head alone without", async () => {
    const bare = await mkdtemp(join(tmpdir(), "tollbook-bare-"));
    const other = await serve({dir: bare, port: 0});
    try {
      const answer = await fetch(new URL("nothing", other.url));
      assert.deepEqual([answer.status, answer.headers.get("content-type"), await answer.text()],
        [404, "text/plain; charset=utf-8", "404: no such page\n"]);
      assert.equal(await (await fetch(new URL("nothing", other.url), {method: "HEAD"})).text(), "");
    } finally {
      await other.close();
      await rm(bare, {recursive: true});
    }
  });

  test("compresses", async () => {
    const response = await fetch(served.url, {headers: {"accept-encoding": "br"}});
    assert.equal(response.headers.get("content-encoding"), "br");
  });

  test("shows a file that was changed after the start", async () => {
    await writeFile(join(dir, "page.html"), "<p>new!</p>");
    assert.deepEqual(await get("page"), [200, "text/html; charset=utf-8", "<p>new!</p>"]);
  });

  test("says in one line that a port is taken, with exit code 3", async () => {
    const {port} = served;
    const taken = new Failure(`http://127.0.0.1:${port}: the port is taken; stop what runs there, or choose another ` +
      `port, as in PORT=${port + 1}`, {code: 3});
    await assert.rejects(serve({dir, port}), taken);
    await assert.rejects(probePort(port), taken);
  });
});

describe("serve() to any client", () => {
  let dir: string;
  let remove: () => Promise<void>;
  let served: Served;
  /** What tests of patience ask: a busy machine may keep another's answer for longer than it waits. */
  let hasty: Served;
  const told: string[] = [];

  before(async () => {
    ({dir, remove} = await caseSite());
    served = await serve({dir, port: 0, patience: 8_000, log: (line) => told.push(line)});
    hasty = await serve({dir, port: 0, patience: 400});
  });
  after(async () => {
    await Promise.all([served?.close(), hasty?.close()]);
    await remove?.();
  });

  for (const one of cases) test(`${one.promise}: ${one.status}`, async () =>
    assert.deepEqual(lacks(one, await ask(served.port, headOf(one))), []));

  test("an answer's own mark and day say that nothing changed, and that a part is of the same state", async () => {
    const digits = (headers: string) =>
      ask(served.port, `GET /digits.txt HTTP/1.1\r\nHost: x\r\nConnection: close${headers}\r\n\r\n`);
    const {etag, "last-modified": day} = (await digits(""))[0]!.headers;
    const asked: [headers: string, status: number, body: string][] = [
      [`If-None-Match: ${etag}`, 304, ""], [`If-None-Match: "a", ${etag}`, 304, ""],
        [`If-Modified-Since: ${day}`, 304, ""],
      [`If-Match: ${etag}`, 200, "0123456789"], [`If-Unmodified-Since: ${day}`, 200, "0123456789"],
      [`Range: bytes=0-1\r\nIf-Range: ${day}`, 206, "01"]
    ];
    for (const [header, status, body] of asked) {
      const [answer] = await digits(`\r\n${header}`);
      assert.deepEqual([header, answer?.status, answer?.body], [header, status, body]);
    }
  });

  test("tells a rule that is none once, with its line", async () => {
    for (let times = 0; times < 2; times++) await ask(served.port, "GET /page HTTP/1.0\r\n\r\n");
    assert.deepEqual(told, [
      "_headers:4:1 X-Bad or its value holds what no header may hold; the line is left out; mend or delete it",
      "_headers:5:1 Content-Length is the server's own to say; the line is left out; mend or delete it"
    ]);
  });

  test("is not ended, nor led out of its folder, by any of 400 mutated requests", async () => {
    const {problems, statuses} = await askWicked(hasty.port, {count: 400, seed: 18});
    assert.deepEqual(problems, []);
    assert.ok(statuses.size >= 8, `the requests reach too little: ${JSON.stringify([...statuses])}`);
  });

  test("hangs up on who never ends the question, and answers others meanwhile", async () => {
    const slow = Array.from({length: 50}, () => connect(hasty.port, "127.0.0.1"));
    const endOf = (socket: Socket) => new Promise((resolve) => socket.on("close", resolve).resume());
    for (const socket of slow) socket.on("error", () => {});
    const ended = slow.map(endOf);
    for (const socket of slow) socket.write("GET /page HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    assert.ok(await answers(hasty.port));
    await Promise.all(ended);
  });

  test("hangs up on who asks for much and takes nothing", async () => {
    await writeFile(join(dir, "much.bin"), "");
    await truncate(join(dir, "much.bin"), 100_000_000);
    const socket = connect(hasty.port, "127.0.0.1").pause();
    socket.write("GET /much.bin HTTP/1.0\r\n\r\n");
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    let taken = 0;
    socket.on("data", (chunk) => (taken += chunk.length)).on("error", () => {}).resume();
    await new Promise((resolve) => socket.on("close", resolve));
    assert.ok(taken < 100_000_000, `${taken} bytes`);
  });

  test("answers from the new folder where the site is replaced by a link", async () => {
    const [one, two] = [await mkdtemp(join(tmpdir(), "tollbook-one-")), await mkdtemp(join(tmpdir(), "tollbook-two-"))];
    const link = join(one, "site");
    await writeFile(join(one, "index.html"), "one");
    await writeFile(join(two, "index.html"), "two");
    await symlink(one, link);
    const site = await serve({dir: link, port: 0});
    try {
      assert.equal((await ask(site.port, "GET / HTTP/1.0\r\n\r\n"))[0]!.body, "one");
      await symlink(two, `${link}-new`);
      await rename(`${link}-new`, link);
      assert.equal((await ask(site.port, "GET / HTTP/1.0\r\n\r\n"))[0]!.body, "two");
    } finally {
      await site.close();
      await Promise.all([one, two].map((folder) => rm(folder, {recursive: true})));
    }
  });

  test("a file that goes while it is asked for is answered from the new site, or as missing", async () => {
    const [one, two] = [await mkdtemp(join(tmpdir(), "tollbook-one-")), await mkdtemp(join(tmpdir(), "tollbook-two-"))];
    const link = join(one, "site");
    for (const [folder, text] of [[one, "one"], [two, "two"]] as const) await writeFile(join(folder, "a.html"), text);
    await symlink(one, link);
    const site = await serve({dir: link, port: 0});
    const {stat} = fs;
    /** What is answered where this happens before the file is sent, which is gone by then. */
    const askedWhile = async (befalls: () => void) => {
      fs.stat = ((_: string, done: (error: Error) => void) => {
        fs.stat = stat;
        befalls();
        done(Object.assign(new Error("gone"), {code: "ENOENT"}));
      }) as typeof stat;
      const [answer] = await ask(site.port, "GET /a.html HTTP/1.0\r\n\r\n");
      return [answer!.status, answer!.body];
    };
    try {
      assert.deepEqual(await askedWhile(() => {}), [404, "404: no such page\n"]);
      assert.deepEqual(await askedWhile(() => (fs.unlinkSync(link), fs.symlinkSync(two, link))), [200, "two"]);
      assert.deepEqual(await askedWhile(() => fs.unlinkSync(link)), [404, "404: no such page\n"]);
    } finally {
      fs.stat = stat;
      await site.close();
      await Promise.all([one, two].map((folder) => rm(folder, {recursive: true})));
    }
  });
});
