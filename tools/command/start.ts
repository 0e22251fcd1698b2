import {existsSync} from "node:fs";
import {basename, join} from "node:path";
import {buildSteps} from "../page/build-steps.ts";
import {build} from "../site/build.ts";
import {parsePort, probePort} from "../site/port.ts";
import {serve} from "../site/serve.ts";
import {Failure} from "../failure.ts";
import {siteRoot} from "../site-root.ts";
import {untilStopped} from "../site/until-stopped.ts";
import {call, type About, type Voice} from "./command.ts";
import {countOf} from "../../src/toll/count-of.ts";

export const about: About = {
  name: "start",
  failing: "start failed",
  examples: [
    ["npx tollbook start", "builds the site and serves it at http://127.0.0.1:3000 until Ctrl-C"],
    ["PORT=8080 npx tollbook start --verbose", "at another port, with what Framework says"],
    ["npx tollbook start --built", "serves the site that the last build left in dist, and builds nothing"]
  ],
  declare: (command) => command
    .option("--built", "serve dist as it is")
    .option("--verbose", "show Framework's own words")
};

export default async function run(words: string[], voice: Voice = console): Promise<number> {
  return await call<{built?: boolean; verbose?: boolean}>(about, words, voice, async ({built, verbose}) => {
    const port = parsePort(process.env.PORT);
    await probePort(port);
    const dir = join(siteRoot, "dist");
    const size = built ? asBuilt(dir) : await sizeOfFresh(voice, verbose);
    const {url, close} = await serve({dir, port, log: voice.log});
    voice.log(`the site is at ${url} (${size}); Ctrl-C ends it`);
    await untilStopped();
    await close();
    return 0;
  });
}

/** @throws Failure where no build has left a site */
export function asBuilt(dir: string): string {
  if (existsSync(join(dir, "index.html"))) return "as it was last built";
  throw new Failure(`${basename(dir)}: no site is there; npx tollbook build makes it, and so does start alone`);
}

async function sizeOfFresh(voice: Voice, verbose = false): Promise<string> {
  const heard = verbose ? (chunk: string) => void process.stdout.write(chunk) : undefined;
  const {pages, files} = await build({root: siteRoot, log: voice.log, heard, ...buildSteps});
  return `${countOf(pages, "page")}, ${countOf(files, "file")}`;
}
