import {readFileSync} from "node:fs";

/** The story of the home page, and of commands that name none; package.json says it, so that a newsroom changes it in
 * one place. */
export function homeStoryId(): string {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return manifest.tollbook.home;
}
