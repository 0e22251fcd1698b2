import {readdirSync, statSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {listArticles} from "../../articles/list-files.ts";
import {causeOf, fileProblem} from "../../articles/read-bytes.ts";
import {bytesOf} from "./bytes.ts";
import {linesOf} from "./lines.ts";
import {kindOfShard, shardOf, type Shard} from "./shard.ts";

/** Articles of a folder that are read as one job. */
const filesAtOnce = 1_000;

/** The shards below the paths, in the order of their names: archives as they are, a folder's article files by the
 * thousand. A `.list` or `.paths` file names one path a line, from its own folder on. Each shard stands once.
 * @returns the shards, and a line for whatever cannot be opened */
export async function listShards(paths: string[]): Promise<{shards: Shard[]; problems: string[]}> {
  const found = {shards: new Map<string, Shard>(), problems: [] as string[]};
  await addAll(paths.map((path) => resolve(path)), found, new Set());
  return {shards: [...found.shards.values()], problems: found.problems};
}

type Found = {shards: Map<string, Shard>; problems: string[]};

async function addAll(paths: string[], found: Found, lists: Set<string>): Promise<void> {
  const loose = new Map<string, string[]>();
  for (const path of paths) {
    try {
      const size = statSync(path);
      const kind = kindOfShard(path);
      if (size.isDirectory()) await addFolder(path, found, lists);
      else if (kind === "list") await addList(path, found, lists);
      else if (kind) add(found, {kind, paths: [path], folder: null, bytes: size.size});
      else loose.set(dirname(path), [...(loose.get(dirname(path)) ?? []), path]);
    } catch (error) {
      found.problems.push(fileProblem(path, "UNREADABLE", "cannot be opened", ...causeOf(error)));
    }
  }
  for (const [folder, files] of loose) addFiles(files, folder, found);
}

const add = (found: Found, piece: Omit<Shard, "id">): void => {
  const shard = shardOf(piece);
  found.shards.set(shard.id, shard);
};

async function addFolder(folder: string, found: Found, lists: Set<string>): Promise<void> {
  const archives = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter(kindOfShard).sort();
  await addAll(archives.map((name) => join(folder, name)), found, lists);
  const {files, problems} = listArticles([folder], (name) => kindOfShard(name) !== null);
  found.problems.push(...problems);
  addFiles(files, folder, found);
}

function addFiles(files: string[], folder: string, found: Found): void {
  for (let at = 0; at < files.length; at += filesAtOnce) {
    const paths = files.slice(at, at + filesAtOnce);
    const bytes = paths.reduce((sum, path) => sum + (statSync(path, {throwIfNoEntry: false})?.size ?? 0), 0);
    add(found, {kind: "files", paths, folder, bytes});
  }
}

async function addList(list: string, found: Found, lists: Set<string>): Promise<void> {
  if (lists.has(list)) return;
  lists.add(list);
  const paths: string[] = [];
  for await (const lines of linesOf(bytesOf(list)))
    for (const {text} of lines)
      if (text?.trim()) paths.push(resolve(dirname(list), text.trim()));
  await addAll(paths, found, lists);
}
