import {readdirSync, statSync} from "node:fs";
import {extname, join} from "node:path";
import {fileProblem} from "./read-file.ts";

const readable = new Set([".txt", ".html", ".htm", ".xhtml", ".md", ".markdown"]);

/** The article files under the paths, folders opened, in name order; "-" stands for standard input. */
export function listArticles(paths: string[]): {files: string[]; problems: string[]} {
  const files: string[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const stats = path === "-" ? null : statSync(path, {throwIfNoEntry: false});
    if (stats === undefined)
      problems.push(fileProblem(path, "NO_FILE", "not found", "nothing has this name", "check the spelling"));
    else if (stats?.isDirectory()) files.push(...inFolder(path));
    else files.push(path);
  }
  return {files, problems};
}

function inFolder(folder: string): string[] {
  const names = readdirSync(folder, {recursive: true}).map(String);
  return names.filter((name) => readable.has(extname(name).toLowerCase())).sort().map((name) => join(folder, name));
}
