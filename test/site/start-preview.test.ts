// Framework's preview as a process of ours, with a program in its place that says what Framework would.
import assert from "node:assert/strict";
import {once} from "node:events";
import {createServer} from "node:http";
import {afterEach, describe, test} from "node:test";
import {freePort, portTaken} from "../../tools/site/port.ts";
import {startPreview, type Preview} from "../../tools/site/preview.ts";
import {inventedSite} from "./invented-framework.ts";

const answers = `import http from "node:http";
  const at = (name) => process.argv[process.argv.indexOf(name) + 1];
  const server = http.createServer((request, answer) => {
    answer.end(process.argv.slice(2, 4).join(" ") + " " + process.env.NO_COLOR);
    if (request.url === "/fail") {
      process.stdout.write("load /data/rows.csv → [missing] ");
      console.error("Error: no such day");
      setTimeout(() => console.log("error in 3ms: loader exited with code 1"), 30);
    }
    if (request.url === "/end") { console.error("Unexpected error: it was asked to"); process.exit(1); }
    if (request.url === "/kill") process.kill(process.pid, "SIGKILL");
  }).on("error", (error) => { console.error(error.message); process.exit(1); });
  server.listen(Number(at("--port")), at("--host"), () =>
    console.log("http://" + at("--host") + ":" + at("--port") + "/"));`;

let site: ReturnType<typeof inventedSite>;
let preview: Preview;
let port: number;

/** A preview that this program is, and what it tells, in order. */
async function started(program = answers) {
  site = inventedSite(program);
  port = await freePort();
  return begin();
}
function begin() {
  let heard = "";
  const told: string[] = [];
  let wake = () => {};
  const tell = (line: string) => (told.push(line), wake());
  preview = startPreview(site.root, port, (chunk) => (heard += chunk),
    (why, answered) => tell(`${answered ? "after" : "before"} its first answer: ${why}`), tell);
  return {told, heard: () => heard, next: () => new Promise<void>((resolve) => (wake = resolve))};
}
const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`).then((answer) => answer.text(), () => null);

describe("startPreview()", {timeout: 120_000}, () => {
  afterEach(async () => {
    await preview.stop();
    site.remove();
  });

  test("is settled when it answers, hears it, and leaves nobody at its port when it is stopped", async () => {
    const {told, heard} = await started();
    await preview.settled;
    assert.equal(heard(), `http://127.0.0.1:${port}/\n`);
    assert.equal(await ask("/"), "preview --no-open 1");
    await preview.stop();
    assert.deepEqual([told, await ask("/")], [[], null]);
  });

  test("tells of a loader that fails, each time that it does", async () => {
    const {told, next} = await started();
    await preview.settled;
    for (const times of [1, 2]) {
      const more = next();
      await ask("/fail");
      await more;
      assert.deepEqual(told, Array.from({length: times}, () => "/data/rows.csv: its loader failed: Error: no such day" +
        "; mend it and save; until then nothing of it is new"));
    }
  });

  for (const [path, why] of [["/end", "it was asked to"], ["/kill", "it was killed (SIGKILL)"]] as const)
    test(`tells that one ended after it had answered: ${why}`, async () => {
      const {told, next} = await started();
      await preview.settled;
      const end = next();
      await ask(path);
      await end;
      assert.deepEqual(told, [`after its first answer: ${why}`]);
    });

  test("is settled where it never answers, and tells why", async () => {
    const {told} = await started('console.error("Unexpected error: no such day"); process.exit(1);');
    await preview.settled;
    assert.deepEqual(told, ["before its first answer: no such day"]);
  });

  test("names the port that somebody else has", async () => {
    await started("");
    await preview.settled;
    const other = createServer();
    await once(other.listen(port, "127.0.0.1"), "listening");
    site.write("node_modules/@observablehq/framework/dist/bin/observable.js", answers);
    const {told} = begin();
    await preview.settled;
    other.close();
    assert.deepEqual(told, [`before its first answer: ${portTaken(port)}`]);
  });

  test("tells that no process can be had", async () => {
    const {told} = await started();
    await preview.stop();
    preview = startPreview(`${site.root}/gone`, port, () => {}, (why, answered) => told.push(`${answered} ${why}`),
      () => {});
    await preview.settled;
    assert.match(told.join(), /^false spawn \S+ ENOENT$/);
  });
});
