import {createHash} from "node:crypto";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";

/** What the frame may do: run its own script, by its hash, and the programs that this is given, and fetch nothing. A frame
 * that a program makes inherits this, and so runs no script at all: it would have channels that the script closes here. */
const framePolicy = (script: string) => [
  "default-src 'none'", `script-src 'sha256-${createHash("sha256").update(script).digest("base64")}' 'unsafe-eval'`, "style-src 'unsafe-inline'", "img-src data: blob:",
  "connect-src 'none'", "frame-src 'none'", "worker-src 'none'", "form-action 'none'", "base-uri 'none'"
].join("; ");

const style = `:root{color-scheme:light dark}body{margin:0;font:14px/1.5 system-ui,sans-serif;background:none;color:CanvasText}
main{overflow-x:auto;display:flow-root}pre{margin:.5rem 0;white-space:pre-wrap}table{border-collapse:collapse;font-size:13px;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #8886}svg{max-width:100%;height:auto}`;

/** The page that cells run in: one file with all its libraries inside, because a frame without an origin may fetch
 * nothing, not even from its own host. */
export async function sandboxPage(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL("../../src/tweak/cell/frame.ts", import.meta.url))],
    bundle: true, format: "iife", platform: "browser", target: ["es2022"], minify: true, write: false, logLevel: "silent"
  });
  const script = outputFiles[0]!.text.replaceAll("</script", "<\\/script");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${framePolicy(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="x-dns-prefetch-control" content="off">
<title>Cell</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body><main>…</main><script>${script}</script></body>
</html>
`;
}
