import type robotsParser from "robots-parser";
import {Failure} from "../failure.ts";
import type {Shard} from "./input/shard.ts";

/** Packages that only some archives need, and what fetches pages, with what for: whoever installs tollbook has none of
 * them until they ask. */
const wanted = {
  "@duckdb/node-api": "reducing an archive",
  bullmq: "a queue",
  fzstd: "unpacking Zstandard",
  ioredis: "a queue",
  "robots-parser": "fetching a page",
  tar: "reading a tar",
  warcio: "reading and writing WARC files"
};

async function loaded<T>(name: keyof typeof wanted, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Failure(`${wanted[name]} needs the package ${name}, which is not installed; npm install ${name}`,
      {code: 3});
  }
}

export const loadDuckdb = () => loaded("@duckdb/node-api", () => import("@duckdb/node-api"));
export const loadBullmq = () => loaded("bullmq", () => import("bullmq"));
export const loadFzstd = () => loaded("fzstd", () => import("fzstd"));
export const loadIoredis = () => loaded("ioredis", () => import("ioredis"));
/** Its types say that it is a module of the newer kind, and it is one of the older. */
export const loadRobotsParser = () => loaded("robots-parser", async () =>
  (await import("robots-parser")).default as unknown as typeof robotsParser.default);
export const loadTar = () => loaded("tar", () => import("tar"));
export const loadWarcio = () => loaded("warcio", () => import("warcio"));

type Kind = Pick<Shard, "kind" | "paths">;

const unpackers = {fzstd: loadFzstd, tar: loadTar, warcio: loadWarcio};
const isUnpackedBy: Record<keyof typeof unpackers, (shard: Kind) => boolean> = {
  fzstd: ({paths}) => paths.some((path) => /\.zst$/i.test(path)),
  tar: ({kind}) => kind === "tar",
  warcio: ({kind}) => kind === "warc"
};

/** The packages without which the shards cannot be unpacked. */
export const packagesFor = (shards: Kind[]): (keyof typeof unpackers)[] =>
  (Object.keys(unpackers) as (keyof typeof unpackers)[]).filter((name) => shards.some(isUnpackedBy[name]));

/**
 * Loads what shards are unpacked with before the first is read: a package that is missing is no fault of a shard, which
 * would be tried again and set aside for it.
 * @throws Failure, code 3, that names the package to install
 */
export async function loadUnpackers(shards: Kind[]): Promise<void> {
  for (const name of packagesFor(shards)) await unpackers[name]();
}
