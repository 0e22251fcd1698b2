import {Failure} from "../failure.ts";

/** Packages that only some archives need, with what for: whoever installs tollbook has none of them until they ask. */
const wanted = {
  "@duckdb/node-api": "reducing an archive",
  bullmq: "a queue",
  fzstd: "unpacking Zstandard",
  ioredis: "a queue",
  tar: "reading a tar",
  warcio: "reading WARC files"
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
export const loadTar = () => loaded("tar", () => import("tar"));
export const loadWarcio = () => loaded("warcio", () => import("warcio"));
