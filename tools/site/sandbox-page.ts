import {createHash} from "node:crypto";
import {fileURLToPath} from "node:url";
import {build, type BuildOptions, type Plugin} from "esbuild";
import {lean} from "./lean-frame.ts";

/** What the frame may do: run its own script, by its hash, and the programs that this is given, and fetch nothing. A
 * frame
 * that a program makes inherits this, and so runs no script at all: it would have channels that the script closes here.
 * */
const framePolicy = (script: string) => [
  "default-src 'none'", `script-src 'sha256-${createHash("sha256").update(script).digest("base64")}' 'unsafe-eval'`,
  "style-src 'unsafe-inline'", "img-src data: blob:",
  "connect-src 'none'", "frame-src 'none'", "worker-src 'none'", "form-action 'none'", "base-uri 'none'"
].join("; ");

/** The page that cells run in: one file with all its libraries inside, because a frame without an origin may fetch
 * nothing, not even from its own host. */
export async function sandboxPage(): Promise<string> {
  const [script, style] = await Promise.all([frame, looks].map(bundled));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${framePolicy(script!)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="x-dns-prefetch-control" content="off">
<title>Result of a notebook</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body><main>…</main><script>${script}</script></body>
</html>
`;
}

const frame = new URL("../../src/tweak/cell/frame/frame.ts", import.meta.url);
const looks = new URL("../../src/tweak/cell/frame/frame.css", import.meta.url);

const options: BuildOptions = {
  bundle: true, format: "iife", platform: "browser", target: ["es2022"], minify: true, write: false, logLevel: "silent",
  absWorkingDir: fileURLToPath(new URL("../..", import.meta.url))
};

async function bundled(file: URL): Promise<string> {
  const {outputFiles} = await build({...options, entryPoints: [fileURLToPath(file)], plugins: [installed, lean]});
  return outputFiles![0]!.text.trim().replace(/<\/(?=script|style)/g, "<\\/");
}

/** Framework's own library names packages by `npm:`. Those that are here anyway are taken from where they are
 * installed;
 * a reader of files that would need more (Parquet, SQLite, workbooks) says that it is not given. */
export const installed: Plugin = {
  name: "installed",
  setup({onResolve, onLoad, resolve}) {
    const known = /^npm:(?:arquero|d3-dsv)$/;
    onResolve({filter: /^npm:/}, ({path, importer, kind}) => known.test(path)
      ? resolve(path.slice("npm:".length), {resolveDir: options.absWorkingDir!, importer, kind})
      : {path, namespace: "not-given"});
    onResolve({filter: /^observablehq:/}, ({path}) => ({path, namespace: "not-given"}));
    onLoad({filter: /.*/, namespace: "not-given"}, ({path}) => ({
      contents: `throw new Error(${JSON.stringify(
        `${path.replace(/^\w+:/, "")} is not given here; the same rows are there as JSON, CSV and Arrow`)});`
    }));
  }
};
