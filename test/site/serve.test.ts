import assert from "node:assert/strict";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import {Failure} from "../../tools/failure.ts";
import {parsePort, probePort} from "../../tools/site/port.ts";
import {serve} from "../../tools/site/serve.ts";
import type {Served} from "../../tools/site/serve.ts";

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
    return [response.status, response.headers.get("content-type"), (await response.text()).slice(0, 11)];
  };

  test("answers with the right types, pages without their ending", async () => {
    assert.deepEqual(await get("./"), [200, "text/html;charset=utf-8", "<p>a word a"]);
    assert.deepEqual(await get("page"), [200, "text/html;charset=utf-8", "<p>page</p>"]);
    assert.deepEqual(await get("rows.csv"), [200, "text/csv", "day,toll\n"]);
    assert.deepEqual(await get("x.js"), [200, "text/javascript", "export {};\n"]);
  });

  test("answers 404 with the page for it, also outside its folder", async () => {
    assert.deepEqual(await get("nothing"), [404, "text/html; charset=utf-8", "<p>lost</p>"]);
    assert.deepEqual(await get("/page"), [404, "text/html; charset=utf-8", "<p>lost</p>"]);
  });

  test("compresses", async () => {
    const response = await fetch(served.url, {headers: {"accept-encoding": "br"}});
    assert.equal(response.headers.get("content-encoding"), "br");
  });

  test("shows a file that was changed after the start", async () => {
    await writeFile(join(dir, "page.html"), "<p>new!</p>");
    assert.deepEqual(await get("page"), [200, "text/html;charset=utf-8", "<p>new!</p>"]);
  });

  test("says in one line that a port is taken, with exit code 3", async () => {
    const {port} = served;
    const taken = new Failure(`http://127.0.0.1:${port}: the port is taken; stop what runs there, or choose another ` +
      `port, as in PORT=${port + 1}`, {code: 3});
    await assert.rejects(serve({dir, port}), taken);
    await assert.rejects(probePort(port), taken);
  });
});

test("parsePort() takes a port or nothing, and refuses all else with exit code 2", () => {
  assert.equal(parsePort(undefined), 3000);
  assert.equal(parsePort(""), 3000);
  assert.equal(parsePort("8080"), 8080);
  for (const bad of ["x", "0", "65536", "-1", "80.5", "1e3", " 80"]) {
    assert.throws(() => parsePort(bad), {code: 2, message: `PORT=${bad}: not a port; give a whole number from 1 to ` +
      "65535, as in PORT=8080"});
  }
});
