// Firefox by WebDriver BiDi, as far as a test of the notebook needs it: one page, addresses, programs.
import {spawn, type ChildProcess} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {WebSocket} from "undici";

const installed = ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/** Where Firefox is: the one that FIREFOX_PATH names, or the machine's; null where there is none. */
export function firefoxPath(): string | null {
  return [process.env.FIREFOX_PATH, ...installed].find((path) => path && existsSync(path)) ?? null;
}

export interface Firefox {
  open: (url: string) => Promise<void>;
  /** Runs an expression in the page, awaits it, and answers its value as JSON has it. */
  evaluate: <T>(expression: string) => Promise<T>;
  close: () => Promise<void>;
}

/** Opens a Firefox without a window, in a profile of its own. */
export async function openFirefox(path: string): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), "tollbook-firefox-"));
  await writeFile(join(profile, "user.js"), 'user_pref("datareporting.policy.dataSubmissionEnabled", false);\n');
  const words = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
  const child = spawn(path, words, {stdio: ["ignore", "ignore", "pipe"]});
  const socket = new WebSocket(`${await address(child)}/session`);
  await new Promise((opened, failed) => {
    socket.addEventListener("open", opened, {once: true});
    socket.addEventListener("error", failed, {once: true});
  });
  const send = sender(socket);
  await send("session.new", {capabilities: {}});
  const {contexts: [{context}]} = await send("browsingContext.getTree", {});
  await send("browsingContext.setViewport", {context, viewport: {width: 1280, height: 900}});
  return {
    open: async (url) => void await send("browsingContext.navigate", {context, url, wait: "complete"}),
    async evaluate(expression) {
      const {result, exceptionDetails} = await send("script.evaluate", {
        expression: `(async () => JSON.stringify(await (${expression})))()`, target: {context}, awaitPromise: true
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result.value ?? "null");
    },
    async close() {
      socket.close();
      child.kill();
      await new Promise((ended) => child.once("exit", ended));
      await rm(profile, {recursive: true, force: true, maxRetries: 9});
    }
  };
}

/** The address that Firefox says when it is there. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    child.stderr!.setEncoding("utf8").on("data", (part: string) => {
      const [, url] = /WebDriver BiDi listening on (ws:\S+)/.exec((said += part)) ?? [];
      if (url) found(url);
    });
    child.once("exit", () => failed(new Error(`Firefox ended before it was there: ${said.trim()}`)));
  });
}

type Send = (method: string, params: object) => Promise<any>;

function sender(socket: WebSocket): Send {
  let count = 0;
  const waiting = new Map<number, {done: (result: unknown) => void; failed: (error: Error) => void}>();
  socket.addEventListener("message", ({data}) => {
    const {id, result, error, message} = JSON.parse(String(data));
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.failed(new Error(`${error}: ${message}`));
    else one?.done(result);
  });
  return (method, params) => new Promise((done, failed) => {
    waiting.set(++count, {done, failed});
    socket.send(JSON.stringify({id: count, method, params}));
  });
}
