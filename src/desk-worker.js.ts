// The worker of the page that checks an article, in one file: a worker of modules would wait for each of them.
import {join} from "node:path";
import {build} from "esbuild";

const {outputFiles} = await build({
  entryPoints: [join(import.meta.dirname, "components/desk/worker.ts")],
  bundle: true, format: "esm", platform: "browser", target: ["es2022"], minify: true, write: false, logLevel: "error"
});
process.stdout.write(outputFiles[0]!.text);
