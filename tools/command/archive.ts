import {availableParallelism} from "node:os";
import {Failure} from "../failure.ts";
import {call, notSaid, type About, type Voice} from "./command.ts";
import {countOf} from "../../src/toll/count-of.ts";

export const about: About = {
  name: "archive",
  failing: "the archive was not read",
  examples: [
    ["npx tollbook archive read articles wire-2022.jsonl.gz --out archive",
      "reads what is not read yet, on every core; ended at any moment, the same call goes on"],
    ["npx tollbook archive read-shard wire-2022-03.jsonl.gz archive",
      "reads one file and says by its exit code how it went: 0 read, 1 its data are wrong, 3 try again"],
    ["npx tollbook archive read wire-2022.list --out archive --queue redis://broker:6379",
      "has the workers of many machines read; each runs: npx tollbook archive worker --out archive --queue …"],
    ["npx tollbook archive reduce archive --story ukraine-2022 --to reduced",
      "who printed which claim, figures that no claim has, and how many articles there were"],
    ["npx tollbook archive survey ukraine-2022 --from reduced --to survey.json",
      "of all articles read, how many printed each claim, and how many kept its bound"]
  ],
  declare(command) {
    const read = command.command("read")
      .description("read articles into candidate claims, in processes on this machine")
      .argument("<shard...>",
        "folders of articles, .jsonl, .tar, .warc or .wet files (.gz, .zst), .list files of such paths")
      .option("--jobs <count>", "processes; as many as there are cores when left out")
      .option("--plan", "only write down what is to be read")
      .option("--again", "try shards again that were set aside")
      .option("--deep", "hash what is there already, not only count its bytes");
    const reduce = command.command("reduce").description("hold what was read to a story's claims, and count")
      .argument("<archive>", "the folder that reading left")
      .option("--to <folder>", "needed: a new folder")
      .option("--partial", "also where not everything is read; every table that follows says so")
      .option("--memory <size>", "the most that the database takes; what is more goes to the disk", "2GB")
      .option("--story <story>", "the one of the home page when left out");
    const survey = command.command("survey").description("make the table that a story shows beside its own printings")
      .argument("<story>", "the story that was reduced for")
      .option("--from <folder>", "needed: the folder that reducing left")
      .option("--to <file>", "needed: a new .json file, or .csv for a spreadsheet");
    for (const way of [reduce, survey]) way.option("--ledger <folder>", "the folder that holds the stories' folders");
    const readShard = command.command("read-shard").description("read one file, for an engine that deals them out")
      .argument("<in>", "the file or folder; - for paths on standard input, one a line")
      .argument("<out>", "the archive's folder, which all share");
    const worker = command.command("worker")
      .description("read what the queue deals out, on any machine that sees the files")
      .option("--jobs <count>", "processes; as many as there are cores when left out")
      .option("--until-read", "end when nothing is left to be read");
    const reconcile = command.command("reconcile")
      .description("put every shard without its parts into the queue, also when the broker has lost all");
    for (const way of [read, worker, reconcile]) {
      way.option("--out <folder>", "needed: the archive's folder")
        .option("--queue <address>", "redis://…, of Redis or Valkey; workers on many machines share it");
    }
    for (const way of [read, worker])
      way.option("--lease <seconds>", "how long a silent worker keeps its shards", "30");
    for (const way of [read, readShard, worker])
      way.option("--patience <seconds>", "how long one article may take before its reader is ended", "120");
  }
};

interface Flags {
  out?: string;
  to?: string;
  from?: string;
  story?: string;
  ledger?: string;
  memory?: string;
  partial?: boolean;
  jobs?: string;
  patience?: string;
  queue?: string;
  lease?: string;
  "until-read"?: boolean;
  plan?: boolean;
  again?: boolean;
  deep?: boolean;
}

type Way = (flags: Flags, args: string[], voice: Voice) => Promise<number>;

const ways: Record<string, Way> = {
  async read(flags, paths, voice) {
    const {planArchive, readArchive} = await import("../archive/read/read-archive.ts");
    const {coverageLines} = await import("../archive/read/coverage.ts");
    const {forgetTries, quarantined} = await import("../archive/read/tries.ts");
    const out = needed(flags, "out");
    const {manifest, problems} = await planArchive(paths, out);
    for (const problem of problems) voice.error(problem);
    if (!manifest.shards.length)
      throw new Failure("no article and no archive is at these paths; name folders of articles (.txt, .html, .md), " +
        "or .jsonl, .tar, .warc and .list files", {code: 2});
    if (flags.plan) {
      voice.log(`${out}: ${manifest.shards.length} shards are to be read`);
      return problems.length ? 1 : 0;
    }
    await (await import("../archive/optional.ts")).loadUnpackers(manifest.shards);
    const [tell, draw] = [(line: string) => voice.log(line), drawer()];
    if (flags.again) for (const shard of quarantined(out)) forgetTries(out, shard);
    const coverage = flags.queue
      ? await (await import("../archive/queue/read-by-queue.ts")).readByQueue(out, manifest,
        {queue: flags.queue, lease: leaseOf(flags), tell, draw})
      : await readArchive(out, manifest,
        {jobs: jobsOf(flags), patience: patienceOf(flags), deep: flags.deep ?? false, tell, draw});
    for (const line of coverageLines(coverage)) voice.log(line);
    return coverage.done < coverage.shards || problems.length ? 1 : 0;
  },
  async worker(flags, _, voice) {
    const {serve} = await import("../archive/queue/serve.ts");
    const [out, queue] = [needed(flags, "out"), needed(flags, "queue")];
    const stop = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
    await serve({
      out, queue, jobs: jobsOf(flags), lease: leaseOf(flags), patience: patienceOf(flags),
      untilRead: flags["until-read"] ?? false, tell: (line) => voice.log(line), signal: stop.signal
    });
    // Connections to a broker that is away are tried again for ever, and would keep the process.
    setTimeout(() => process.exit(), 1_000).unref();
    return 0;
  },
  async reconcile(flags, _, voice) {
    const [{reconcile}, {readManifest}] = await Promise.all([import("../archive/queue/read-by-queue.ts"),
      import("../archive/read/manifest.ts")]);
    const [out, queue] = [needed(flags, "out"), needed(flags, "queue")];
    const manifest = readManifest(out);
    const put = await reconcile(out, manifest, {queue, tell: (line) => voice.log(line)});
    voice.log(`${put} of ${manifest.shards.length} shards are still to be read; each is in the queue`);
    return 0;
  },
  async "read-shard"(flags, [from, out], voice) {
    const {readGiven} = await import("../archive/read/read-given.ts");
    return await readGiven(from!, out!, patienceOf(flags), voice);
  },
  async reduce(flags, [out], voice) {
    const to = needed(flags, "to");
    const [{reduceArchive}, {homeStoryId}] = await Promise.all([import("../archive/reduce/reduce.ts"),
      import("../../loaders/read/ledger.ts")]);
    const ledger = await ledgerOf(flags.story, flags.ledger);
    const {partial = false, memory = "2GB"} = flags;
    const {done, shards, articles} = await reduceArchive(out!, ledger, to,
      {story: flags.story ?? homeStoryId(), partial, memory});
    voice.log(`${to}: from ${countOf(articles, "article")}, ${done} of ${shards} shards`);
    return 0;
  },
  async survey(flags, [story], voice) {
    const [from, to] = [needed(flags, "from"), needed(flags, "to")];
    const {surveyOf, writeSurvey} = await import("../archive/reduce/survey.ts");
    const {claims} = await ledgerOf(story, flags.ledger);
    const survey = await surveyOf(from, story!, claims);
    writeSurvey(survey, to);
    const printed = survey.claims.filter((row) => row.printed > 0).length;
    voice.log(`${to}: ${printed} of ${countOf(survey.claims.length, "claim")} are printed in ${
      countOf(survey.articles, "article")}`);
    return 0;
  }
};

/** Exit codes: 0 all is read, 1 something could not be, 2 the call is wrong, 3 the machine failed. */
export default async function archive(words: string[], voice: Voice = console): Promise<number> {
  return await call<Flags>(about, words, voice, async (flags, args, way) => await ways[way]!(flags, args, voice));
}

function needed(flags: Flags, flag: "out" | "to" | "from" | "queue"): string {
  const value = flags[flag];
  if (!value) throw notSaid(about, flag);
  return value;
}

function wholeNumberOf(flag: string, value: string): number {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new Failure(`--${flag} ${value}: no count; as in --${flag} 2`, {code: 2});
  return count;
}

async function ledgerOf(story?: string, root?: string) {
  const [{storyNamed}, {soundLedger}, {matchLedger}] = await Promise.all([import("../refuse-unknown.ts"),
    import("../sound-ledger.ts"), import("../articles/match-ledger.ts")]);
  return matchLedger(soundLedger(storyNamed(story, root), root));
}

const jobsOf = ({jobs = String(availableParallelism())}: Flags) => wholeNumberOf("jobs", jobs);
const leaseOf = ({lease = "30"}: Flags) => wholeNumberOf("lease", lease) * 1_000;
const patienceOf = ({patience = "120"}: Flags) => wholeNumberOf("patience", patience) * 1_000;

/** Draws in place on a terminal, else a line every half a minute. */
function drawer(): (text: string) => void {
  let next = process.stderr.isTTY ? 0 : Date.now() + 30_000;
  return (text) => {
    if (Date.now() < next) return;
    next = Date.now() + (process.stderr.isTTY ? 200 : 30_000);
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
  };
}
