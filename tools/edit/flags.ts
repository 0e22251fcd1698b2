import {parseArgs} from "node:util";
import {nearest} from "../../loaders/check/nearest.ts";
import {Failure} from "../failure.ts";

/** The flags of a command, each with a text or, for `switches`, none.
 * @throws Failure (2) for a flag that is not known, with the one that was meant */
export function parseFlags(
  words: string[],
  texts: string[],
  switches: string[],
  usage: string
): Record<string, string | boolean | undefined> {
  const options = Object.fromEntries([
    ...texts.map((name) => [name, {type: "string"}] as const), ...switches.map((name) => [name, {type: "boolean"}] as const)
  ]);
  try {
    return parseArgs({args: words, options: options as never}).values as Record<string, string | boolean>;
  } catch (error) {
    const unknown = words.find((word) => word.startsWith("--") && !(word.slice(2).split("=")[0]! in options));
    const near = unknown && nearest(unknown.slice(2).split("=")[0]!, Object.keys(options));
    const what = unknown ? `${unknown}: no such flag; ${near ? `did you mean --${near}?` : `known: ${Object.keys(options).map((name) => `--${name}`).join(" ")}`}`
      : (error as Error).message.split("\n")[0]!;
    throw new Failure(`${what}; ${usage}`, {code: 2});
  }
}
