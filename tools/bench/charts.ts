// What the charts weigh: a live chart with all it imports, as a browser loads it; what reads a cell's call; and the
// mark for Plot, without Plot itself.
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {build} from "esbuild";
import {siteRoot} from "../site-root.ts";
import {printTable} from "./measure/print-table.ts";

async function weigh(file: string, external: string[] = []): Promise<{bytes: number; libraries: string}> {
  const {outputFiles, metafile} = await build({
    entryPoints: [join(siteRoot, file)], external, absWorkingDir: siteRoot,
    bundle: true, format: "esm", target: "es2022", minify: true, write: false, metafile: true, logLevel: "silent"
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const libraries = new Set(
    inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(input)?.[1] ?? []));
  return {bytes: gzipSync(outputFiles[0]!.contents, {level: 9}).length, libraries: [...libraries].sort().join(", ")};
}

const rows: [what: string, file: string, most: string, external?: string[]][] = [
  ["a live chart", "src/charts/index.ts", "≤ 60"],
  ["reading a call", "src/charts/read-call.ts", ""],
  ["the mark for Plot", "src/package/plot.ts", "", ["@observablehq/plot"]]
];
printTable(["charts", "kB gzip", "target", "libraries"],
  await Promise.all(rows.map(async ([what, file, most, external]) => {
  const {bytes, libraries} = await weigh(file, external);
  return [what, (bytes / 1000).toFixed(1), most, libraries];
})));
