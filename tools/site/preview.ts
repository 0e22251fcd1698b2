import {once} from "node:events";
import {setTimeout as sleep} from "node:timers/promises";
import {complaint} from "./complaint.ts";
import {Failure} from "../failure.ts";
import {startFramework} from "./framework.ts";
import {freePort, host} from "./port.ts";

/** Framework's preview server, in a process of its own, which holds config, tables and charts as they were then. */
export interface Preview {
  port: number;
  stop(): Promise<void>;
}

/** An answer that takes longer will not come, and is asked for again. */
const patience = 20_000;

/**
 * Starts a preview and waits until it answers with the first page.
 * @throws Failure with the line that says why it does not
 */
export async function startPreview(root: string, heard: (chunk: string) => void = () => {}): Promise<Preview> {
  const port = await freePort();
  const child = startFramework(root, ["preview", "--no-open", "--host", host, "--port", String(port)]);
  let chatter = "";
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      chatter = (chatter + chunk).slice(-10_000);
      heard(chunk);
    });
  }
  child.once("close", () => (ended = true));
  const stop = async () => {
    if (!ended) await Promise.all([once(child, "close"), child.kill("SIGKILL")]);
  };
  while (!ended) {
    const answer = await fetch(`http://${host}:${port}/`, {signal: AbortSignal.timeout(patience)}).catch(() => undefined);
    if (answer && answer.status < 500) return {port, stop};
    if (answer) {
      await stop();
      throw new Failure(`the page cannot be made: ${firstLine(await answer.text().catch(() => ""))}`);
    }
    await sleep(50);
  }
  throw new Failure(complaint(chatter, root).cause);
}

function firstLine(words: string): string {
  return words.split("\n").find((line) => line.trim() !== "") ?? "no word";
}
