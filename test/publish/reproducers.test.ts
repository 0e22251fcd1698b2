// slow: runs five programs
import assert from "node:assert/strict";
import {execFile} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, test} from "node:test";
import {promisify} from "node:util";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Files} from "../../tools/publish/archive.ts";
import type {Catalog} from "../../tools/publish/catalog.ts";
import {storyFiles} from "../../tools/publish/story-files.ts";
import {stripTypes} from "./strip-types.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "tollbook-"));
let files: Files;
let catalog: Catalog;
let server: Server;
let data: string;

before(async () => {
  files = storyFiles("ukraine-2022");
  catalog = JSON.parse(new TextDecoder().decode(files.get("catalog.json")!));
  for (const [name, contents] of files) writeFileSync(join(folder, name), contents);
  server = createServer((request, response) => {
    const contents = files.get(request.url!.replace("/data/ukraine-2022/", ""));
    response.writeHead(contents ? 200 : 404).end(contents);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  data = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/ukraine-2022`;
});
after(() => {
  server.close();
  rmSync(folder, {recursive: true});
});

function code(id: string, place = data): string {
  return catalog.reproducers.find((reproducer) => reproducer.id === id)!.code.replaceAll("{data}", place);
}

test("the number is the guaranteed gap of 26 February 2022, more than 3,500 against 450", () => {
  assert.deepEqual(catalog.reproduced, {
    toll_id: "russia-military-killed", admits: "same", day: "2022-02-26", prints: "7.777778"
  });
});

test("TypeScript with arquero prints the number", async () => {
  const program = await stripTypes(code("typescript"));
  const {stdout} = await run(process.execPath, ["--input-type=module", "-e", program], {cwd: root});
  assert.equal(stdout, "7.777778\n");
});

test("DuckDB prints the number from Parquet", async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const answer = await connection.runAndReadAll(code("duckdb", folder));
  assert.deepEqual(answer.getRows(), [["7.777778"]]);
});

const missing = async (tool: string) =>
  await run(tool, ["--version"]).then(() => false, () => `there is no ${tool} here`);

test("Python prints the number with nothing installed", {skip: await missing("python3")}, async () => {
  const {stdout} = await run("python3", ["-I", "-c", code("python")]);
  assert.equal(stdout, "7.777778\n");
});

test("a notebook's cell displays the number", async () => {
  const program = `const display = (value) => console.log(value);\n${code("observable")}`;
  const {stdout} = await run(process.execPath, ["--input-type=module", "-e", program]);
  assert.equal(stdout, "7.777778\n");
});

test("curl and awk print the number", {skip: await missing("curl")}, async () => {
  const {stdout} = await run("sh", ["-c", code("awk")]);
  assert.equal(stdout, "7.777778\n");
});

test("curl and awk may count on the columns that they name by number", () => {
  const header = (name: string) => new TextDecoder().decode(files.get(name)!).split("\n", 1)[0]!.split(",");
  const gaps = header("gaps.csv");
  const claims = header("claims.csv");
  assert.deepEqual([gaps[0], gaps[1], gaps[2], gaps[3], gaps[5], gaps[6]], [
    "toll_id", "admits", "from", "until", "smaller_claim_id", "larger_claim_id"
  ]);
  assert.deepEqual([claims[0], claims[8], claims[9]], ["claim_id", "low", "high"]);
});

test("every program names its data, its tool and no address of this machine", () => {
  assert.deepEqual(catalog.reproducers.map(({id}) => id),
    ["typescript", "duckdb", "python", "pandas", "r", "observable", "awk"]);
  for (const {code: program, needs, title} of catalog.reproducers) {
    assert.ok(program.includes("{data}/") && needs && title);
    assert.doesNotMatch(program, /https?:|127\.0|\/work|\/tmp/);
  }
});
