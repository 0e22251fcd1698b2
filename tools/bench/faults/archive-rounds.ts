import {spawn, spawnSync, type ChildProcess} from "node:child_process";
import {createServer, type AddressInfo} from "node:net";
import {mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {pathToFileURL} from "node:url";
import {connect, openQueue} from "../../archive/queue/queue.ts";
import {readByQueue} from "../../archive/queue/read-by-queue.ts";
import {coverageOf} from "../../archive/read/coverage.ts";
import {readManifest} from "../../archive/read/manifest.ts";
import {planArchive} from "../../archive/read/read-archive.ts";
import {readShard} from "../../archive/read/read-shard.ts";
import {archiveDigest} from "../../archive/read/record.ts";
import {siteRoot} from "../../site-root.ts";
import {writeArchive} from "../measure/generated-archive.ts";
import type {Fault} from "./killed-builds.ts";

/** Whether Debian's redis-server is on this machine. */
export const hasRedis = (): boolean => spawnSync("redis-server", ["--version"]).status === 0;

/** In seconds; short, so that a round is. */
export const lease = 2;

const kinds = ["kill", "write", "rename", "acknowledge", "broker", "flush", "stop"] as const;
export type FaultKind = (typeof kinds)[number];

/** What each does, for the report. */
export const faultText: Record<FaultKind, string> = {
  kill: "a worker and its reader killed", write: "a reader killed in the middle of a file",
  rename: "a reader killed before a rename", acknowledge: "a reader killed between its record and its acknowledgement",
  broker: "the broker killed, started again with nothing", flush: "FLUSHALL",
  stop: "a worker stopped past its lease and continued"
};

/** Which faults a round has: one of each kind in turn, and half of the time a second one. */
export function faultsOf(seed: number): FaultKind[] {
  const first = kinds[seed % kinds.length]!;
  const second = kinds[Math.floor(seed / kinds.length) % kinds.length]!;
  return first === second ? [first] : [first, second];
}

/** An archive, and what reading it undisturbed in one process leaves. */
export interface Undisturbed {
  folder: string;
  files: string[];
  digest: string;
  names: string[];
}

export async function undisturbed(shards: number, ofShard: number): Promise<Undisturbed> {
  const folder = mkdtempSync(join(tmpdir(), "tollbook-archive-faults-"));
  const files = await writeArchive(join(folder, "in"), shards * ofShard, {ofShard});
  const out = join(folder, "alone");
  const {manifest} = await planArchive(files, out);
  for (const shard of manifest.shards) await readShard(out, shard);
  return {folder, files, digest: archiveDigest(coverageOf(out, manifest).records), names: namesIn(out)};
}

const namesIn = (out: string) => readdirSync(out, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile()).map(({name}) => name).sort();

/** A Redis of its own that keeps nothing on the disk: killed, it has lost everything. */
export class Broker {
  readonly url: string;
  private readonly port: number;
  private server: ChildProcess;

  private constructor(port: number) {
    [this.port, this.url] = [port, `redis://127.0.0.1:${port}`];
    this.server = this.spawn();
  }

  static async start(): Promise<Broker> {
    const broker = new Broker(await freePort());
    await broker.answers();
    return broker;
  }

  async restart(): Promise<void> {
    await this.end();
    await sleep(300);
    this.server = this.spawn();
    await this.answers();
  }

  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.server.once("exit", resolve));
    this.server.kill("SIGKILL");
    await gone;
  }

  async flush(): Promise<void> {
    const client = await connect(this.url, () => {});
    await client.flushall();
    client.disconnect();
  }

  private spawn(): ChildProcess {
    const call = ["--port", String(this.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    return spawn("redis-server", call, {stdio: "ignore"});
  }

  private async answers(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      try {
        return (await connect(this.url, () => {})).disconnect();
      } catch {
        await sleep(50);
      }
    }
    throw new Error("redis-server does not answer");
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const injected = `--import=${pathToFileURL(join(import.meta.dirname, "inject.mjs")).href}`;

/** Where a reader dies. Its first shard takes three renames; it dies in its second, each time that it is started. */
function faultAt(kind: FaultKind, draw: number): Fault | null {
  if (kind === "write") return {on: "write", in: "/tmp/", turn: 4 + (draw % 3), error: draw % 2 ? "KILL" : "AFTER"};
  if (kind === "rename") return {on: "rename", in: "/tmp/", turn: 4 + (draw % 3), error: "KILL"};
  if (kind === "acknowledge") return {on: "rename", in: "/tmp/", turn: 6, error: "AFTER"};
  return null;
}

/** A worker as on a machine of its own. */
export function startWorker(out: string, broker: Broker, fault: Fault | null = null): ChildProcess {
  const env = fault ? {...process.env, NODE_OPTIONS: injected, FAULT: JSON.stringify(fault)} : process.env;
  return spawn(process.execPath, [join(siteRoot, "tools/command/tollbook.mjs"), "archive", "worker", "--out", out,
    "--queue", broker.url, "--jobs", "1", "--lease", String(lease)], {stdio: ["ignore", "pipe", "inherit"], env,
    detached: true});
}

/** Ends when the worker has said that it is. */
export async function isReady(worker: ChildProcess): Promise<void> {
  await new Promise<void>((resolve) => {
    worker.stdout!.on("data", (text: Buffer) => String(text).includes("ready") && resolve());
    worker.once("exit", () => resolve());
  });
}

/** To a worker and its reader. */
function signalAll({pid}: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid!, signal);
  } catch {
    // It has ended.
  }
}

/** What a round came to. */
export interface Round {
  problems: string[];
  /** Seconds from the last fault until all was read. */
  recovery: number;
}

/** Has an archive read by two workers while faults befall them, and holds what comes out to what comes out
 * undisturbed. */
export async function round(seed: number, {folder, files, digest, names}: Undisturbed, faults = faultsOf(seed)):
  Promise<Round> {
  const out = join(folder, `round-${seed}`);
  const {manifest} = await planArchive(files, out);
  const broker = await Broker.start();
  const fault = faults.map((kind) => faultAt(kind, seed)).find((one) => one !== null) ?? null;
  const workers = [startWorker(out, broker, fault), startWorker(out, broker)];
  try {
    await Promise.all(workers.map(isReady));
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const reading = readByQueue(out, manifest,
      {queue: broker.url, lease: lease * 1_000, tell: () => begin(), draw: () => {}});
    await Promise.race([begun, reading]);
    await sleep((seed * 7_919) % 900);
    for (const kind of faults) await befall(kind, {out, broker, workers});
    const start = performance.now();
    const coverage = await reading;
    const recovery = (performance.now() - start) / 1_000;
    const problems = await problemsIn(out, broker, workers, {digest, names});
    if (coverage.articles !== coverageOf(out, manifest).articles) problems.push("what was read changed afterwards");
    return {problems: problems.map((problem) => `seed ${seed} (${faults.join(", ")}): ${problem}`), recovery};
  } finally {
    for (const worker of workers) signalAll(worker, "SIGKILL");
    await broker.end();
    rmSync(out, {recursive: true, force: true});
  }
}

async function befall(kind: FaultKind, {out, broker, workers}:
  {out: string; broker: Broker; workers: ChildProcess[]}): Promise<void> {
  const [first] = workers as [ChildProcess];
  if (kind === "broker") return await broker.restart();
  if (kind === "flush") return await broker.flush();
  if (kind === "stop") {
    signalAll(first, "SIGSTOP");
    await sleep(lease * 1_000 + 500);
    return signalAll(first, "SIGCONT");
  }
  if (kind !== "kill") return;
  signalAll(first, "SIGKILL");
  workers[0] = startWorker(out, broker);
}

async function problemsIn(out: string, broker: Broker, workers: ChildProcess[],
  {digest, names}: Pick<Undisturbed, "digest" | "names">): Promise<string[]> {
  const problems: string[] = [];
  // What was stopped and goes on may still be at work.
  for (const worker of workers) await stopped(worker);
  const manifest = readManifest(out);
  const {records, quarantined} = coverageOf(out, manifest, true);
  for (const {reasons} of quarantined) problems.push(`a shard was set aside: ${reasons.join(", ")}`);
  if (records.length !== manifest.shards.length) problems.push(`${records.length} of ${manifest.shards.length} read`);
  if (archiveDigest(records) !== digest) problems.push("other bytes than undisturbed");
  const debris = namesIn(out).filter((name) => !names.includes(name));
  if (debris.length) problems.push(`left behind: ${debris.join(", ")}`);
  const client = await connect(broker.url, () => {});
  const queue = await openQueue(client, manifest);
  const counts = await queue.getJobCounts("failed", "completed");
  if (counts.failed || counts.completed) problems.push(`left in the queue: ${JSON.stringify(counts)}`);
  await queue.close();
  client.disconnect();
  return problems;
}

/** Asks a worker to end and waits until it has. */
export async function stopped(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = new Promise((resolve) => worker.once("exit", resolve));
  signalAll(worker, "SIGTERM");
  await gone;
}
