import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {siteRoot} from "../site-root.ts";

/** What a new page says where its author has not written yet; it never stands in a page that is no draft. */
export const unwritten = "Write here, in two sentences, who said how many and how far apart the sayings are.";

/** Whether a page, `/stories/x/index`, says in its head that it is a draft, or the first page of its story does: its
 * author sees it in the preview, and no build publishes it. */
export function isDraft(path: string, root = siteRoot): boolean {
  const [story] = /^\/?stories\/[^/]+\//.exec(path) ?? [];
  return saysDraft(join(root, "src", `${path}.md`)) ||
    (story !== undefined && saysDraft(join(root, "src", story, "index.md")));
}

function saysDraft(file: string): boolean {
  if (!existsSync(file)) return false;
  const [front = ""] = /^---\n[^]*?\n---\n/.exec(readFileSync(file, "utf8")) ?? [];
  return /^draft: *true *$/m.test(front);
}
