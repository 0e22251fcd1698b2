// The faces of all pages: Framework's own style bundler takes no font files.
import {join} from "node:path";
import {build} from "esbuild";

const {outputFiles} = await build({
  entryPoints: [join(import.meta.dirname, "style/fonts.css")],
  bundle: true, minify: true, write: false, outdir: ".", logLevel: "error",
  loader: {".woff2": "dataurl"}
});
process.stdout.write(outputFiles.find(({path}) => path.endsWith(".css"))!.text);
