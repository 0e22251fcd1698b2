import assert from "node:assert/strict";
import {spawn} from "node:child_process";
import {readFile} from "node:fs/promises";
import {createServer} from "node:net";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {test} from "node:test";
import {siteRoot} from "../../tools/site-root.ts";

/** A script as a reader of the README runs it: found by npm, or not at all. */
function npm(words: string[], env: NodeJS.ProcessEnv = {}): Promise<{code: number | null; said: string}> {
  return new Promise((resolve) => {
    const child = spawn("npm", words,
      {cwd: siteRoot, env: {...process.env, ...env}, stdio: ["ignore", "pipe", "pipe"]});
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
    child.on("close", (code) => resolve({code, said}));
  });
}

test("npm start reads PORT and says in one line what is wrong with it", async () => {
  const {code, said} = await npm(["start"], {PORT: "x"});
  assert.equal(code, 2, said);
  assert.match(said, /^start failed: PORT=x: not a port; give a whole number from 1 to 65535/m);
});

test("npm start at a taken port says so before any work, and names another", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  try {
    const {code, said} = await npm(["start"], {PORT: String(port)});
    assert.equal(code, 3, said);
    assert.match(said, new RegExp(`http://127\\.0\\.0\\.1:${port}: the port is taken; .* choose another port`));
    assert.doesNotMatch(said, /ledger checked/);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});

test("npm run check and npx tollbook check read the ledger", async () => {
  for (const words of [["run", "check", "--"], ["exec", "--offline", "--", "tollbook", "check"]]) {
    const {code, said} = await npm([...words, "maria-2017"]);
    assert.equal(code, 0, said);
    assert.match(said, /\d+ claims, \d+ reports, nothing wrong/);
  }
});

test("dev, build and start are the commands of the same names, and each script that the README tells of is there",
  async () => {
  const {scripts} = JSON.parse(await readFile(join(siteRoot, "package.json"), "utf8"));
  for (const name of ["start", "dev", "build", "check"])
    assert.equal(scripts[name], `node tools/command/tollbook.mjs ${name}`);
  const readme = await readFile(join(siteRoot, "README.md"), "utf8");
  const calls = readme.matchAll(/npm (?:run )?(start|test|dev|check|build|bench)\b/g);
  const told = [...calls].map(([, name]) => name!);
  assert.deepEqual([...new Set(told)].filter((name) => !scripts[name]), []);
});
