// slow: starts a preview of a small site; `npm run faults -- whole` four times
import assert from "node:assert/strict";
import {spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {after, before, test} from "node:test";
import {setTimeout as sleep} from "node:timers/promises";
import {siteRoot} from "../../tools/site-root.ts";
import {freePort} from "../../tools/site/port.ts";
import {sampled} from "../tweak/sampled.ts";
import {temporarySite, type TemporarySite} from "./temporary-site.ts";

let site: TemporarySite;
before(async () => (site = await temporarySite()));
after(() => site?.remove());

/** `dev` of the small site in a process of its own, once it answers. */
async function begun(port: number) {
  const program = `import {dev} from ${JSON.stringify(`${siteRoot}/tools/site/dev.ts`)};
    import {untilStopped} from ${JSON.stringify(`${siteRoot}/tools/site/until-stopped.ts`)};
    const check = async () => ({problems: []});
    const {close} = await dev({root: ${JSON.stringify(site.root)}, port: ${port}, log: console.log, check});
    console.log("ready");
    await untilStopped();
    await close();`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program],
    {cwd: siteRoot, stdio: ["ignore", "pipe", "pipe"]});
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  while (!said.includes("ready\n") && child.exitCode === null) await sleep(50);
  return {child, said: () => said};
}

const previewsAt = (port: number) => spawnSync("ps", ["-eo", "pid=,args="], {encoding: "utf8"}).stdout.split("\n")
  .filter((line) => line.includes("preview --no-open") && line.includes(`--port ${port}`));

// Each other signal only ends the waiting (until-stopped), behind which dev is closed (preview).
for (const signal of sampled(["SIGKILL", "SIGHUP", "SIGTERM", "SIGINT"] as const))
  test(`${signal} of dev leaves no preview and no taken port`, async () => {
    const port = await freePort();
    const {child, said} = await begun(port);
    assert.equal(previewsAt(port).length, 1, said());
    const ended = once(child, "exit");
    child.kill(signal);
    const [code] = await ended;
    assert.equal(code, signal === "SIGKILL" ? null : 0);
    while (previewsAt(port).length) await sleep(50);
    await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
  });
