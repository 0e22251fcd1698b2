// The files to take away: all formats of the ledger as it is, and five million claims through DuckDB, two threads.
import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readdirSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const claimCount = Number(process.env.CLAIMS ?? 5_000_000);

/** What a step says of itself when it is done. */
interface Step {
  seconds: number;
  megabytes: number;
  [count: string]: number;
}

const steps: Record<string, (folder: string) => Promise<Omit<Step, "seconds" | "megabytes">>> = {
  /** All tables in all formats, with their descriptions and the zip of everything. */
  async ledger() {
    const {storyFiles} = await import("../publish/story-files.ts");
    const {zipFiles} = await import("../publish/archive.ts");
    const files = storyFiles("ukraine-2022");
    return {files: files.size, zip: zipFiles(files, 6).length};
  },

  /** The ledger copied until there are enough claims, each copy a scope of its own, so that its shape is kept: as many
   * claims a toll, as many bodies, as many days. All printings in one copy of ten, elsewhere those of claims whose day
   * hangs on them. */
  async generate(folder) {
    const {tables} = await import("../../loaders/schema/index.ts");
    const {currentEdition} = await import("../publish/current-edition.ts");
    const {writeTables} = await import("../publish/edition-files.ts");
    const {duckColumns} = await import("../publish/at-size/duck-types.ts");
    const {writeFileSync} = await import("node:fs");
    const edition = currentEdition("ukraine-2022", []);
    for (const [name, contents] of writeTables(edition, ["csv"])) writeFileSync(join(folder, name), contents);
    const copies = Math.ceil(claimCount / edition.rows.claims!.length);
    const connection = await connect(folder);
    const read = (name: "claims" | "reports") =>
      `read_csv('${join(folder, name)}.csv', header = true, columns = ${duckColumns(tables[name])}) as ${name}, range(${copies}) as copies(copy)`;
    const big = join(folder, "big");
    mkdirSync(big);
    await connection.run(`copy (select * exclude (copy) replace (claim_id || '-' || copy as claim_id, null as replaces,
      concat_ws('-', comparable_scope, 'part', copy) as comparable_scope) from ${read("claims")} order by claim_id)
      to '${join(big, "claims.csv")}' (header)`);
    await connection.run(`copy (select * exclude (copy) replace (report_id || '-' || copy as report_id, claim_id || '-' || copy as claim_id) from ${read("reports")} where copy % 10 = 0 or claim_id in
      (select claim_id from '${join(folder, "claims.csv")}' where said_on is null))
      to '${join(big, "reports.csv")}' (header)`);
    for (const name of ["story", "vocabulary", "claimants"] as const) {
      writeFileSync(join(big, `${name}.csv`), writeTables(edition, ["csv"]).get(`${name}.csv`)!);
    }
    return {bytes: statSync(join(big, "claims.csv")).size};
  },

  async derive(folder) {
    const {deriveAtSize, madeNames} = await import("../publish/at-size/derive.ts");
    const connection = await connect(folder);
    mkdirSync(join(folder, "parquet"));
    await deriveAtSize(connection, join(folder, "big"), join(folder, "parquet"), 12);
    const rows: Record<string, number> = {};
    for (const name of ["claims", "reports", ...madeNames]) {
      const [row] = (await connection.runAndReadAll(`select count(*)::integer from '${join(folder, "parquet", name)}.parquet'`)).getRows() as number[][];
      rows[name] = row![0]!;
    }
    return rows;
  },

  async query(folder) {
    const {reproducers} = await import("../publish/reproducers.ts");
    const connection = await connect(folder);
    const number = {toll_id: "russia-military-killed.part-77", admits: "same", day: "2022-03-02", prints: ""};
    const {code} = reproducers(number).find(({id}) => id === "duckdb")!;
    const answer = await connection.runAndReadAll(code.replaceAll("{data}", join(folder, "parquet")));
    return {ratio: Number(answer.getRows()[0]?.[0])};
  }
};

async function connect(folder: string) {
  const {DuckDBInstance} = await import("@duckdb/node-api");
  const options = {threads: "2", memory_limit: "1000MB", temp_directory: join(folder, "spill")};
  return await (await DuckDBInstance.create(":memory:", options)).connect();
}

/** Runs one step in a process of its own, which tells its time, start of Node left out, and its largest memory. */
function run(step: string, folder: string): Step {
  const {stdout, stderr, status} = spawnSync(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), step, folder], {encoding: "utf8"});
  if (status !== 0) throw new Error(`${step}: ${stderr}`);
  return JSON.parse(stdout);
}

const [step, folder] = process.argv.slice(2);
if (step && folder) {
  const start = performance.now();
  const said = await steps[step]!(folder);
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(JSON.stringify({...said, seconds, megabytes: process.resourceUsage().maxRSS / 1024}));
} else {
  const place = mkdtempSync(join(tmpdir(), "tollbook-bench-"));
  try {
    const ledger = Array.from({length: 5}, () => run("ledger", place)).sort((a, b) => a.seconds - b.seconds)[2]!;
    console.log(`all formats of all tables, ledger as it is: ${ledger.files} files, zip ${kilo(ledger.zip!)}: ${tell(ledger)}`);
    const {bytes} = run("generate", place);
    console.log(`generated: claims.csv of ${(bytes! / 1e6).toFixed(0)} MB`);
    const derived = run("derive", place);
    const {seconds, megabytes, ...rows} = derived;
    const counts = Object.entries(rows).map(([name, count]) => `${name} ${count.toLocaleString("en-GB")}`);
    console.log(`${counts.join(", ")}: derived and written as Parquet: ${tell({seconds, megabytes})}`);
    for (const file of readdirSync(join(place, "parquet"))) console.log(`  ${file} ${kilo(statSync(join(place, "parquet", file)).size)}`);
    const query = Array.from({length: 5}, () => run("query", place)).sort((a, b) => a.seconds - b.seconds)[2]!;
    console.log(`the gap of one toll on one day, from Parquet: ${query.ratio}: ${tell(query)}`);
  } finally {
    rmSync(place, {recursive: true});
  }
}

function tell({seconds, megabytes}: Step): string {
  return `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`;
}

function kilo(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString("en-GB")} kB`;
}
