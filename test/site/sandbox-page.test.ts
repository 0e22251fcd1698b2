import assert from "node:assert/strict";
import {createHash} from "node:crypto";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, test} from "node:test";
import {build} from "esbuild";
import {lean} from "../../tools/site/lean-frame.ts";
import {installed, sandboxPage} from "../../tools/site/sandbox-page.ts";

test("the frame of cells is one file that runs its own script alone, and fetches nothing", async () => {
  const page = await sandboxPage();
  const [, script] = /<script>([^]*)<\/script><\/body>\n<\/html>\n$/.exec(page)!;
  const [, style] = /<style>([^]*)<\/style>\n<\/head>/.exec(page)!;
  assert.deepEqual(/Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!.split("; "), [
    "default-src 'none'",
    `script-src 'sha256-${createHash("sha256").update(script!).digest("base64")}' 'unsafe-eval'`,
    "style-src 'unsafe-inline'", "img-src data: blob:", "connect-src 'none'", "frame-src 'none'", "worker-src 'none'",
    "form-action 'none'", "base-uri 'none'"
  ]);
  for (const [what, text] of [["script", script!], ["style", style!]] as const) {
    assert.ok(text.length > 1_000 && text === text.trim(), what);
    assert.doesNotMatch(text, /<\/(?:script|style)/, "it would end there");
  }
  assert.ok(script!.split("\n").length < script!.length / 200, "it is packed");
  assert.doesNotMatch(script!, /^import\b/m);
});

describe("in the frame", () => {
  const bundled = async (code: string) => {
    const {outputFiles} = await build({stdin: {contents: code, resolveDir: process.cwd()}, bundle: true, write: false,
      format: "esm", logLevel: "silent", plugins: [installed]});
    return outputFiles[0]!.text;
  };

  test("a package that is here anyway is taken from where it is installed", async () =>
    assert.match(await bundled('import {csvParse} from "npm:d3-dsv"; csvParse("a")'), /function \w*csv\w*|csvParse/));

  for (const [name, said] of [["npm:apache-arrow@1", "apache-arrow@1"], ["observablehq:stdlib/sqlite", "stdlib/sqlite"],
    ["npm:d3-dsv-more", "d3-dsv-more"]] as const)
    test(`${name} says that it is not given`, async () => assert.match(await bundled(`import "${name}"`),
      new RegExp(`throw new Error\\("${said} is not given here; the same rows are there as JSON, CSV and Arrow"\\)`)));
});

test("an Acorn whose tables are not where they were stops the bundling of the frame", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tollbook-acorn-"));
  try {
    await mkdir(join(folder, "acorn/dist"), {recursive: true});
    await writeFile(join(folder, "acorn/dist/acorn.mjs"), "export const parse = 1;");
    await assert.rejects(build({entryPoints: [join(folder, "acorn/dist/acorn.mjs")], bundle: true, write: false,
      logLevel: "silent", plugins: [lean]}), /Acorn has no more what .*IdentifierCodes.* is: see tools\/site\/lean/);
  } finally {
    await rm(folder, {recursive: true});
  }
});
