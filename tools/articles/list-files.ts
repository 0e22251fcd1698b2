import {readdirSync, statSync, type Dirent} from "node:fs";
import {extname, join} from "node:path";
import {causeOf, fileProblem} from "./read-bytes.ts";

const readable = new Set([".txt", ".html", ".htm", ".xhtml", ".md", ".markdown"]);

/** Whether a file's name is one of an article's. */
export const isArticleFile = (name: string): boolean => readable.has(extname(name).toLowerCase());

/** The article files under the paths, folders opened, in name order; "-" stands for standard input. What cannot be
 * opened is named, and the others are listed. Links to folders are not followed. */
export function listArticles(paths: string[]): {files: string[]; problems: string[]} {
  const files: string[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    if (path === "-" || !isFolder(path)) files.push(path);
    else files.push(...inFolder(path, problems).sort());
  }
  return {files, problems};
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Whoever reads it tells what is wrong with it.
    return false;
  }
}

function inFolder(folder: string, problems: string[]): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, {withFileTypes: true});
  } catch (error) {
    problems.push(fileProblem(folder, "UNREADABLE", "cannot be opened", ...causeOf(error)));
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return inFolder(path, problems);
    return isArticleFile(entry.name) ? [path] : [];
  });
}
