import {readdirSync, statSync, type Dirent} from "node:fs";
import {extname, join} from "node:path";
import {causeOf, fileProblem} from "./read-bytes.ts";

const readable = new Set([".txt", ".html", ".htm", ".xhtml", ".md", ".markdown"]);

/** What holds articles and is not read here: passed over in silence, they would be missing and nobody knew. */
const holding = new Set((".pdf .doc .docx .odt .rtf .epub .eml .mht .mhtml .webarchive .zip .tar .tgz .gz .bz2 .xz " +
  ".zst .7z .rar").split(" "));

/** Whether a file's name is one of an article's. */
export const isArticleFile = (name: string): boolean => readable.has(extname(name).toLowerCase());

/** The article files under the paths, folders opened, in name order; "-" stands for standard input. What cannot be
 * opened or holds articles in a form that is not read is named, and the others are listed. Links to folders, which may
 * lead in circles, are named and not followed.
 * @param isTaken whether somebody else reads what has this name */
export function listArticles(paths: string[], isTaken: (name: string) => boolean = () => false):
  {files: string[]; problems: string[]} {
  const files: string[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    if (path === "-" || !isFolder(path)) files.push(path);
    else files.push(...inFolder(path, problems, isTaken).sort());
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

function inFolder(folder: string, problems: string[], isTaken: (name: string) => boolean): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    problems.push(fileProblem(folder, "UNREADABLE", "cannot be opened", ...causeOf(error)));
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return inFolder(path, problems, isTaken);
    if (entry.isSymbolicLink() && isFolder(path)) {
      problems.push(fileProblem(path, "LINK", "a link to a folder", "such links may lead in circles, none is followed",
        "name that folder itself"));
      return [];
    }
    if (isArticleFile(entry.name)) return [path];
    if (holding.has(extname(entry.name).toLowerCase()) && !isTaken(entry.name))
      problems.push(fileProblem(path, "NOT_READ", `a ${extname(entry.name)} file`,
        "articles are read as text, HTML or Markdown", "unpack it, or save its text as .txt"));
    return [];
  });
}
