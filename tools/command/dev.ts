import {spawn} from "node:child_process";
import {join} from "node:path";
import {storyIds} from "../../loaders/read/ledger.ts";
import {addServer} from "../edit/add-server.ts";
import {finishSaves} from "../publish/check-ledger.ts";
import {dev} from "../site/dev.ts";
import {host, parsePort} from "../site/port.ts";
import {siteRoot} from "../site-root.ts";
import {untilStopped} from "../site/until-stopped.ts";
import {call, type About, type Voice} from "./command.ts";

export const about: About = {
  name: "dev",
  failing: "dev failed",
  examples: [
    ["npx tollbook dev", "shows the site at http://127.0.0.1:3000 and what is saved, as it is saved"],
    ["PORT=8080 npx tollbook dev --verbose", "at another port, with what Framework says"]
  ],
  declare: (command) => command.option("--verbose", "show Framework's own words")
};

export default async function run(words: string[], voice: Voice = console): Promise<number> {
  return await call<{verbose?: boolean}>(about, words, voice, async ({verbose}) => {
    const port = parsePort(process.env.PORT);
    for (const story of storyIds()) finishSaves(story);
    const heard = verbose ? (chunk: string) => void process.stdout.write(chunk) : undefined;
    const preview = await dev({root: siteRoot, port, log: voice.log, heard, check});
    const add = await addServer(undefined, addPort(port));
    voice.log(`the site is at http://${host}:${port}/ and follows every saved file; Ctrl-C ends it`);
    voice.log(`add a claim at ${add.url}${add.elsewhere ? `: ${add.elsewhere}` : ""}`);
    await untilStopped();
    await Promise.all([preview.close(), add.close()]);
    return 0;
  });
}

/** Beside the site's, and always the same: the browser keeps what was typed for one address. */
const addPort = (port: number) => (port > 64_535 ? port - 1000 : port + 1000);

/** `tollbook check` in a fresh process: its own code may be what was just edited. */
async function check(): Promise<{problems: string[]}> {
  const child = spawn(process.execPath, [join(siteRoot, "tools/command/tollbook.mjs"), "check"],
    {stdio: ["ignore", "pipe", "pipe"]});
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (chunk) => (said += chunk));
  const code = await new Promise((resolve) => {
    child.on("error", (error) => resolve(said += `${error.message}\n`));
    child.on("close", resolve);
  });
  if (code === 0) return {problems: []};
  const lines = said.split("\n").filter((line) => line.trim() !== "");
  const placed = lines.filter((line) => /^\S+:\d+:\d+ /.test(line));
  return {problems: placed.length ? placed : [`the ledger could not be checked: ${whyNot(lines)}; the next save ` +
    "is checked again; npx tollbook check says more"]};
}

/** Of what a program says that broke down, the line that says why: it may have run while another branch came. */
const whyNot = (lines: string[]) =>
  lines.find((line) => /^\w*Error\b.*: /.test(line)) ?? lines.at(-1) ?? "it said nothing";
