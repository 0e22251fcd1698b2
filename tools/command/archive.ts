import {availableParallelism} from "node:os";
import type {Command} from "commander";
import {Failure} from "../failure.ts";
import {call, notSaid, type About, type Voice} from "./command.ts";

export const about: About = {
  name: "archive",
  failing: "the archive was not read",
  examples: [
    ["npx tollbook archive read articles wire-2022.jsonl.gz --out archive",
      "reads what is not read yet, on every core; ended at any moment, the same call goes on"],
    ["npx tollbook archive read-shard wire-2022-03.jsonl.gz archive",
      "reads one file and says by its exit code how it went: 0 read, 1 its data are wrong, 3 try again"]
  ],
  declare(command) {
    const read = command.command("read").description("read articles into candidate claims, in processes on this machine")
      .argument("<shard...>", "folders of articles, .jsonl, .tar, .warc or .wet files (.gz, .zst), .list files of such paths")
      .option("--jobs <count>", "processes; as many as there are cores when left out")
      .option("--plan", "only write down what is to be read")
      .option("--again", "try shards again that were set aside")
      .option("--deep", "hash what is there already, not only count its bytes");
    const readShard = command.command("read-shard").description("read one file, for an engine that deals them out")
      .argument("<in>", "the file or folder; - for paths on standard input, one a line")
      .argument("<out>", "the archive's folder, which all share");
    for (const way of [read, readShard])
      way.option("--patience <seconds>", "how long one article may take before its reader is ended", "120");
    outOption(read);
  }
};

const outOption = (way: Command) => way.option("--out <folder>", "needed: the archive's folder");

interface Flags {
  out?: string;
  jobs?: string;
  patience?: string;
  plan?: boolean;
  again?: boolean;
  deep?: boolean;
}

type Way = (flags: Flags, args: string[], voice: Voice) => Promise<number>;

const ways: Record<string, Way> = {
  async read(flags, paths, voice) {
    const {planArchive, readArchive} = await import("../archive/read/read-archive.ts");
    const {coverageLines} = await import("../archive/read/coverage.ts");
    const out = outOf(flags);
    const {manifest, problems} = await planArchive(paths, out);
    for (const problem of problems) voice.error(problem);
    if (!manifest.shards.length) throw new Failure("no article and no archive is at these paths", {code: 2});
    if (flags.plan) {
      voice.log(`${out}: ${manifest.shards.length} shards are to be read`);
      return problems.length ? 1 : 0;
    }
    const coverage = await readArchive(out, manifest, {
      jobs: countOf("jobs", flags.jobs ?? String(availableParallelism())), patience: patienceOf(flags),
      again: flags.again ?? false, deep: flags.deep ?? false, tell: (line) => voice.log(line), draw: drawer()
    });
    for (const line of coverageLines(coverage)) voice.log(line);
    return coverage.done < coverage.shards || problems.length ? 1 : 0;
  },
  async "read-shard"(flags, [from, out], voice) {
    const {readGiven} = await import("../archive/read/read-given.ts");
    return await readGiven(from!, out!, patienceOf(flags), voice);
  }
};

/** Exit codes: 0 all is read, 1 something could not be, 2 the call is wrong, 3 the machine failed. */
export default async function archive(words: string[], voice: Voice = console): Promise<number> {
  return await call<Flags>(about, words, voice, async (flags, args, way) => await ways[way]!(flags, args, voice));
}

function outOf({out}: Flags): string {
  if (!out) throw notSaid(about, "out");
  return out;
}

function countOf(flag: string, value: string): number {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new Failure(`--${flag} ${value}: no count; as in --${flag} 2`, {code: 2});
  return count;
}

const patienceOf = ({patience = "120"}: Flags) => countOf("patience", patience) * 1_000;

/** Draws in place on a terminal, else a line every half a minute. */
function drawer(): (text: string) => void {
  let next = process.stderr.isTTY ? 0 : Date.now() + 30_000;
  return (text) => {
    if (Date.now() < next) return;
    next = Date.now() + (process.stderr.isTTY ? 200 : 30_000);
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
  };
}
