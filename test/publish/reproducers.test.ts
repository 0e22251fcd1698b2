// slow: runs seven programs of each story
import assert from "node:assert/strict";
import {execFile} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import {promisify} from "node:util";
import {DuckDBInstance} from "@duckdb/node-api";
import {addDays} from "../../src/toll/day.ts";
import {storyIds} from "../../loaders/read/ledger.ts";
import type {GapRow} from "../../loaders/schema/gaps.ts";
import {currentEdition} from "../../tools/publish/current-edition.ts";
import {writeTables} from "../../tools/publish/edition-files.ts";
import {reproduced} from "../../tools/publish/reproduced.ts";
import {reproducers} from "../../tools/publish/reproducers.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "tollbook-"));
after(() => rmSync(folder, {recursive: true}));

/** A tool under the first of its names that is installed with what the program needs. */
async function tool(names: string[], asks: string[]): Promise<string | null> {
  for (const name of names) if (await run(name, asks).then(() => true, () => false)) return name;
  return null;
}
const python = await tool(["python3", "/usr/bin/python3"], ["--version"]);
const pandas = await tool(["python3", "/usr/bin/python3"], ["-c", "import pandas"]);
const r = await tool(["Rscript"], ["--version"]);
const jq = await tool(["jq"], ["--version"]);

type Run = (program: string) => Promise<string>;
const file = async (name: string, program: string, tool: string, words: string[] = []) => {
  writeFileSync(join(folder, name), program);
  return (await run(tool, [...words, join(folder, name)], {cwd: root, maxBuffer: 1e8})).stdout;
};

/** How each program is run, how its last line asks for a day, and how that line asks for many. */
const programs: Record<string, {missing?: string | false; run: Run; last: RegExp; many: (days: string[]) => string}> = {
  typescript: {
    run: (program) => file("gap.mts", program, process.execPath, ["--import", "tsx"]),
    last: /console\.log\(guaranteed\("[^"]+"\)\);\n$/,
    many: (days) => `for (const day of ${JSON.stringify(days)}) console.log(guaranteed(day));\n`
  },
  python: {
    missing: !python && "there is no python3 here",
    run: (program) => file("gap.py", program, python!, ["-I"]),
    last: /print\(guaranteed\("[^"]+"\)\)\n$/,
    many: (days) => `for day in ${JSON.stringify(days)}: print(guaranteed(day))\n`
  },
  pandas: {
    missing: !pandas && "NOT RUN: there is no python3 with pandas here; install it (Debian: python3-pandas)",
    run: (program) => file("with-pandas.py", program, pandas!),
    last: /print\(guaranteed\("[^"]+"\)\)\n$/,
    many: (days) => `for day in ${JSON.stringify(days)}: print(guaranteed(day))\n`
  },
  r: {
    missing: !r && "NOT RUN: there is no Rscript here; install R (Debian: r-base-core)",
    run: (program) => file("gap.R", program, r!, ["--vanilla"]),
    last: /cat\(guaranteed\("[^"]+"\), sep = "\\n"\)\n$/,
    many: (days) => `for (day in c(${days.map((day) => `"${day}"`).join(", ")})) cat(guaranteed(day), sep = "\\n")\n`
  },
  observable: {
    run: (program) => file("gap.mjs", `const display = (value) => console.log(value);\n${program}`, process.execPath),
    last: /display\(guaranteed\("[^"]+"\)\);\n$/,
    many: (days) => `for (const day of ${JSON.stringify(days)}) display(guaranteed(day));\n`
  },
  jq: {
    missing: !jq && "NOT RUN: there is no jq here",
    run: (program) => file("gap.sh", program, "sh"),
    last: / guaranteed\("[^"]+"\)'\n$/,
    many: (days) => ` ${JSON.stringify(days)}[] | guaranteed(.)'\n`
  },
  duckdb: {
    run: async (program) => {
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const [macro, query] = program.split(");\nselect ");
      await connection.run(`${macro});`);
      const rows = (await connection.runAndReadAll(`select ${query}`)).getRows();
      return rows.map(([value]) => `${value}\n`).join("");
    },
    last: /guaranteed\(date '[^']+'\) as guaranteed_ratio;\n$/,
    many: (days) => `guaranteed(day) from (select unnest([${days.map((day) => `date '${day}'`).join(", ")}]) as day);`
  }
};

for (const story of storyIds())
  describe(`the programs of ${story}`, () => {
    let server: Server;
    let data: string;
    const edition = currentEdition(story, []);
    const gaps = edition.rows.gaps as GapRow[];
    const number = reproduced(edition.story, gaps)!;
    const files = writeTables({declared: {claims: edition.declared.claims!, gaps: edition.declared.gaps!},
      rows: edition.rows}, ["csv", "json", "parquet"]);

    before(async () => {
      for (const [name, contents] of files) writeFileSync(join(folder, name), contents);
      server = createServer((request, response) => {
        const contents = files.get(request.url!.replace("/data/", ""));
        response.writeHead(contents ? 200 : 404).end(contents);
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      data = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data`;
    });
    after(() => server.close());

    /** What the table gaps says of a day, as the programs write it. */
    const said = (day: string) => {
      const row = gaps.find(({toll_id, admits, pairs, holds_from, holds_until}) => toll_id === number.toll_id &&
        admits === "same" && pairs === "headline" && holds_from <= day && (holds_until ?? "9999") >= day);
      return row?.guaranteed_ratio?.toFixed(6) ?? "none";
    };
    const own = gaps.filter((row) =>
      row.toll_id === number.toll_id && row.admits === "same" && row.pairs === "headline");
    const first = addDays(own.map((row) => row.holds_from).sort()[0]!, -1);
    const last = addDays(own.map((row) => row.holds_from).sort().at(-1)!, 1);
    const days: string[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);

    test("the days ask for every sort of answer: none, an overlap, a ratio of rounded words", () => {
      const claims = new Map((edition.rows.claims as {claim_id: string; bound: string}[]).map((row) =>
        [row.claim_id, row.bound]));
      assert.equal(said(first), "none");
      assert.ok(days.length > 100 && own.length > 5);
      if (story === "ukraine-2022") assert.ok(own.some((row) => row.guaranteed_ratio! > 1 &&
        [row.larger_claim_id, row.smaller_claim_id].some((id) => ["about", "almost"].includes(claims.get(id!)!))));
    });

    for (const {id, title, code} of reproducers(number)) {
      const {missing = false, run: start, last: asked, many} = programs[id]!;
      const place = () => (id === "duckdb" ? folder : data);
      test(`${title}: prints the number of the page, and on every other day that of the table gaps`,
        {skip: missing}, async () => {
        assert.match(code, asked);
        const program = code.replaceAll("{data}", place());
        assert.equal(await start(program), `${number.prints}\n`);
        const answers = (await start(program.replace(asked, () => many(days)))).trimEnd().split("\n");
        const wrong = days.flatMap((day, at) => (answers[at] === said(day) ? [] : [[day, answers[at], said(day)]]));
        assert.deepEqual(wrong, []);
        assert.equal(answers.length, days.length);
      });
    }

    test("every program names its data, its tool and no address of this machine", () => {
      assert.deepEqual(reproducers(number).map(({id}) => id).sort(), Object.keys(programs).sort());
      for (const {code: program, needs, title} of reproducers(number)) {
        assert.ok(program.includes("{data}/") && needs && title);
        assert.doesNotMatch(program, /https?:|127\.0|\/work|\/tmp/);
      }
    });
  });
