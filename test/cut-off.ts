import {spawn} from "node:child_process";
import {siteRoot} from "../tools/site-root.ts";

const loopbackOnly = 'ip link set lo up 2>/dev/null || ifconfig lo up; exec "$@"';

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a module's code in a process of its own, on a machine that reaches itself and no other. */
export async function cutOff(code: string): Promise<Ran> {
  const own = [process.execPath, "--max-semi-space-size=64", "--input-type=module", "-e", code];
  return await run("unshare", ["-rn", "sh", "-c", loopbackOnly, "sh", ...own]);
}

/** Whether this machine allows a process to be cut off: Linux does, where it lets users have namespaces. */
export async function mayCutOff(): Promise<boolean> {
  const {status} = await run("unshare", ["-rn", "sh", "-c", loopbackOnly, "sh", "true"]);
  return status === 0;
}

function run(command: string, words: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, words, {cwd: siteRoot, stdio: ["ignore", "pipe", "pipe"]});
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.on("error", ({message}) => resolve({status: null, stdout, stderr: message}));
    child.on("close", (status) => resolve({status, stdout, stderr}));
  });
}
