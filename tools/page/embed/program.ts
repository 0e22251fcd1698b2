import {join} from "node:path";
import {buildSync} from "esbuild";
import {siteRoot} from "../../site-root.ts";
import {bytes} from "../../../loaders/write/table-writers.ts";

let kept: {script: Uint8Array; style: Uint8Array} | null = null;

/** The program that draws every chart, as one script and one style sheet that a page opened from a folder can load. */
export function program(): {script: Uint8Array; style: Uint8Array} {
  kept ??= bundled();
  return kept;
}

function bundled() {
  const [script, tokens, chart] = ["components/embed/offline.ts", "style/tokens.css", "style/chart.css"].map(classic);
  return {script: bytes(script!), style: bytes(`${tokens}${chart}`)};
}

/** A file of src/ as one script that needs no module, or as one style sheet without faces of its own. */
export function classic(file: string): string {
  const {outputFiles} = buildSync({
    entryPoints: [join(siteRoot, "src", file)], loader: {".woff2": "empty", ".woff": "empty"},
    bundle: true, format: "iife", target: ["es2022"], minify: true, write: false, charset: "utf8", logLevel: "silent"
  });
  return outputFiles[0]!.text;
}

let style: string | null = null;

/** The styles of an embed for a page that stands alone: of its faces it has those that the reader has. */
export function embedStyle(): string {
  style ??= classic("style/embed.css").replace(/@font-face\{[^{}]*url\([^{}]*\}/g, "").trim().replaceAll("</", "<\\/");
  return style;
}
