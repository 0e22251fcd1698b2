import {join} from "node:path";
import {build} from "esbuild";
import {siteRoot} from "../../site-root.ts";
import {bytes} from "../../../loaders/write/table-writers.ts";

let kept: Promise<{script: Uint8Array; style: Uint8Array}> | null = null;

/** The program that draws every chart, as one script and one style sheet that a page opened from a folder can load. */
export function program(): Promise<{script: Uint8Array; style: Uint8Array}> {
  kept ??= bundled();
  return kept;
}

async function bundled() {
  const write = async (file: string) => {
    const {outputFiles} = await build({
      entryPoints: [join(siteRoot, "src", file)],
      bundle: true, format: "iife", target: ["es2022"], minify: true, write: false, charset: "utf8", logLevel: "silent"
    });
    return outputFiles[0]!.text;
  };
  const entries = ["components/embed/offline.ts", "style/tokens.css", "style/chart.css"];
  const [script, tokens, chart] = await Promise.all(entries.map(write));
  return {script: bytes(script!), style: bytes(`${tokens}${chart}`)};
}
