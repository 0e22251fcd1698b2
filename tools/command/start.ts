import {join} from "node:path";
import {buildSteps} from "../page/build-steps.ts";
import {build} from "../site/build.ts";
import {parsePort, probePort} from "../site/port.ts";
import {serve} from "../site/serve.ts";
import {siteRoot} from "../site-root.ts";
import {untilStopped} from "../site/until-stopped.ts";
import {call, type About, type Voice} from "./command.ts";
import {countOf} from "../../src/toll/count-of.ts";

export const about: About = {
  name: "start",
  failing: "start failed",
  examples: [
    ["npx tollbook start", "builds the site and serves it at http://127.0.0.1:3000 until Ctrl-C"],
    ["PORT=8080 npx tollbook start --verbose", "at another port, with what Framework says"]
  ],
  declare: (command) => command.option("--verbose", "show Framework's own words")
};

export default async function run(words: string[], voice: Voice = console): Promise<number> {
  return await call<{verbose?: boolean}>(about, words, voice, async ({verbose}) => {
    const port = parsePort(process.env.PORT);
    await probePort(port);
    const heard = verbose ? (chunk: string) => void process.stdout.write(chunk) : undefined;
    const {pages, files} = await build({root: siteRoot, log: voice.log, heard, ...buildSteps});
    const {url, close} = await serve({dir: join(siteRoot, "dist"), port, log: voice.log});
    voice.log(`the site is at ${url} (${countOf(pages, "page")}, ${countOf(files, "file")}); Ctrl-C ends it`);
    await untilStopped();
    await close();
    return 0;
  });
}
