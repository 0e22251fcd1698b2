import {readFileSync} from "node:fs";

let known: string | undefined;

/** The story of the home page, and of commands that name none; package.json says it, so that a newsroom changes it in
 * one place. Read once: each page of a claim asks. */
export function homeStoryId(): string {
  known ??= JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).tollbook.home as string;
  return known;
}
