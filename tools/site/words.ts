import {parseArgs} from "node:util";
import {Failure} from "../failure.ts";

/** The words behind `tollbook build|dev|start`. */
export function parseWords(command: string, words: string[]): {verbose: boolean} {
  try {
    const {values} = parseArgs({args: words, options: {verbose: {type: "boolean", default: false}}});
    return {verbose: values.verbose};
  } catch {
    throw new Failure(`tollbook ${command} ${words.join(" ")}: not understood; only --verbose is`, {code: 2});
  }
}
