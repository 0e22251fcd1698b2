import {join} from "node:path";
import {buildSteps} from "../page/stories.ts";
import {build} from "../site/build.ts";
import {parsePort, probePort} from "../site/port.ts";
import {report} from "../site/report.ts";
import {serve} from "../site/serve.ts";
import {siteRoot} from "../site-root.ts";
import {untilStopped} from "../site/until-stopped.ts";
import {parseWords} from "../site/words.ts";

export const summary = "check the ledger, build the site and serve it at http://127.0.0.1:3000 (or PORT)";

export default async function run(words: string[]): Promise<number> {
  return await report("start failed", async () => {
    const {verbose} = parseWords("start", words);
    const port = parsePort(process.env.PORT);
    await probePort(port);
    const heard = verbose ? (chunk: string) => void process.stdout.write(chunk) : undefined;
    const {pages, files} = await build({root: siteRoot, log: console.log, heard, ...buildSteps});
    const {url, close} = await serve({dir: join(siteRoot, "dist"), port});
    console.log(`the site is at ${url} (${pages} ${pages === 1 ? "page" : "pages"}, ${files} files); Ctrl-C ends it`);
    await untilStopped();
    await close();
    return 0;
  });
}
