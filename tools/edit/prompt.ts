import {createInterface} from "node:readline/promises";
import {Failure} from "../failure.ts";

/** Somebody at a terminal who is asked one thing after another. */
export interface Prompt {
  /** Answers with the next line, trimmed; Tab completes the offers. Lines typed or pasted ahead wait for their
   * question.
   * @throws Failure (2) when the asking is broken off by Ctrl-C or the end of the typing */
  ask(text: string, offers?: string[]): Promise<string>;
  close(): void;
}

export function openPrompt(input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout): Prompt {
  let known: string[] = [];
  const completer = (line: string): [string[], string] =>
    [known.filter((word) => word.startsWith(line)).slice(0, 40), line];
  const asking = createInterface({input, output, completer});
  const typed: string[] = [];
  let ended = false;
  let waiting: {take(line: string): void; fail(error: Failure): void} | null = null;
  const end = () => {
    ended = true;
    waiting?.fail(brokenOff());
  };
  asking.on("line", (line) => {
    if (!waiting) return void typed.push(line);
    waiting.take(line);
    waiting = null;
  });
  asking.once("SIGINT", end).once("close", end);
  return {
    async ask(text, offers = []) {
      known = offers;
      if (!ended) asking.setPrompt(text);
      if (!ended) asking.prompt();
      const line = typed.shift() ?? await new Promise<string>((take, fail) => {
        if (ended) fail(brokenOff());
        else waiting = {take, fail};
      });
      return line.trim();
    },
    close: () => asking.close()
  };
}

const brokenOff = () => new Failure("broken off; nothing was written", {code: 2});
