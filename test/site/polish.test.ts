// What the build does to a page that Framework wrote, on an invented site of one page.
import assert from "node:assert/strict";
import {createHash} from "node:crypto";
import {mkdir, mkdtemp, readFile, realpath, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {describe, test} from "node:test";
import {polish} from "../../tools/site/polish.ts";
import {sweep} from "../../tools/site/sweep.ts";
import {siteFiles} from "../../tools/site/site-files.ts";

/** A folder with these files for as long as `use` takes. */
async function folder<Made>(files: Record<string, string>, use: (root: string) => Promise<Made>): Promise<Made> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "tollbook-polish-")));
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), {recursive: true});
      await writeFile(join(root, file), text);
    }
    return await use(root);
  } finally {
    await rm(root, {recursive: true, force: true});
  }
}

/** The head and body of one page after polishing, a line an element, hashes of bundles as HASH. */
async function polished({head = "", body = "", page = "index.html", html = "<html>", sources = {}}:
  {head?: string; body?: string; page?: string; html?: string; sources?: Record<string, string>}): Promise<string> {
  const text = `<!DOCTYPE html>${html}<head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
  return await folder({...sources, [`out/${page}`]: text}, async (root) => {
    await polish(root, join(root, "out"));
    return (await readFile(join(root, "out", page), "utf8")).replace(/-[0-9A-Z]{8}\b/g, "-HASH");
  });
}

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const policyOf = (html: string) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)![1];

describe("a page that Framework wrote", () => {
  test("gets a language, a viewport that zooms, an empty icon, and its policy behind the charset", async () => {
    const html = await polished({head: '<meta name="generator" content="x"><meta name="viewport" content="a">' +
      '<link rel="preload" as="style" href="x.css"><link rel="preload" as="font" href="y">'});
    assert.equal(html, '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">\n' +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'; ` +
      "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; " +
      `object-src 'none'; base-uri 'self'; form-action 'none'">` +
      '<meta name="viewport" content="width=device-width, initial-scale=1">' +
      '<link rel="preload" as="font" href="y">\n<link rel="icon" href="data:,"></head><body></body></html>');
  });

  test("keeps the language and the icon that it has", async () => {
    const html = await polished({html: '<html lang="uk">', head: '<link rel="shortcut icon" href="i.png">'});
    assert.match(html, /<html lang="uk">/);
    assert.ok(!html.includes("data:,"));
  });

  test("may run the scripts that stand in it by their hash, no data, and no file's time in them", async () => {
    const html = await polished({body: '<script>a()</script><script type="module">b("lastModified":12,"x")</script>' +
      '<script>a()</script><script type="text/javascript">c()</script><script type="application/json">{}</script>' +
      '<script src="d.js"></script>'});
    assert.match(html, /<script type="module">b\("x"\)<\/script>/);
    assert.match(policyOf(html)!,
      new RegExp(`; script-src 'self' ${["a()", 'b("x")', "c()"].map(hashOf).join(" ").replace(/[+()]/g, "\\$&")}; `));
  });

  test("may make programs from text where a cell of it needs that, and nowhere else", async () => {
    const html = await polished({body: "<div data-evaluates>x</div>"});
    assert.match(policyOf(html)!, /script-src 'self' 'unsafe-eval'; /);
    assert.match(html, /<div>x<\/div>/);
  });

  test("loads Framework's client only where it has cells or a side bar", async () => {
    const client = '<script type="module">import "./_observablehq/client.0a1b2c3d.js";</script>';
    const cell = '<script type="module">import "./_observablehq/client.0a1b2c3d.js"; define({})</script>';
    assert.ok(!(await polished({body: client})).includes("client"));
    assert.ok((await polished({body: cell})).includes("client"));
    assert.ok((await polished({body: `<nav id="observablehq-sidebar"></nav>${client}`})).includes("client"));
  });

  test("fetches ahead none of the copies that its bundles replaced", async () => {
    const links = ["./_import/a.js", "../_npm/b.js", "_observablehq/c.js", "./_node/d.js", "./e.js"]
      .map((href) => `<link rel="modulepreload" href="${href}">`).join("");
    const html = await polished({head: `${links}<link rel="stylesheet" href="./_import/f.css">`});
    assert.deepEqual([...html.matchAll(/(?:modulepreload|stylesheet)" href="([^"]+)"/g)].map(([, href]) => href),
      ["./e.js", "./_import/f.css"]);
  });

  test("no longer says `external` of its scripts and links, and says what else it said", async () => {
    const html = await polished({head: '<link rel="stylesheet external" href="a.css">',
      body: '<script rel="external" src="a.js"></script><a rel="external" href="b">b</a>'});
    assert.match(html, /<link rel="stylesheet" href="a.css">/);
    assert.match(html, /<script src="a.js"><\/script><a rel="external" href="b">/);
  });
});

describe("what a page asks for from src/", () => {
  const sources = {"src/components/a.ts": 'import {b} from "./b.js"; console.log(b);',
    "src/components/b.ts": "export const b: number = 12345;"};

  test("is bundled under a name with a hash, from whatever folder it is asked, and fetched ahead", async () => {
    const html = await polished({page: "deep/page.html", sources,
      body: '<script type="module" src="../_bundle/components/a.js"></script>'});
    assert.match(html, /<script type="module" src="\.\.\/_bundle\/components\/a-HASH\.js"><\/script>/);
    assert.match(html, /\n<link rel="modulepreload" href="\.\.\/_bundle\/components\/a-HASH\.js"><\/head>/);
  });

  test("may be plain JavaScript", async () => {
    const html = await polished({sources: {"src/components/c.js": "console.log(1)"},
      body: '<script type="module" src="./_bundle/components/c.js"></script>'});
    assert.match(html, /src="\.\/_bundle\/components\/c-HASH\.js"/);
  });

  test("is known by the name of Framework's copy as well", async () => {
    const html = await polished({sources,
      body: '<script type="module" src="./_import/components/a.0a1b2c3d.js"></script>'});
    assert.match(html, /src="\.\/_bundle\/components\/a-HASH\.js"/);
  });

  test("is not fetched ahead where it may come late or runs beside the page", async () => {
    for (const late of ['script fetchpriority="low" src', 'link rel="worker" href']) {
      const html = await polished({sources, head: `<${late}="./_bundle/components/a.js">`});
      assert.match(html, /="\.\/_bundle\/components\/a-HASH\.js"/);
      assert.ok(!html.includes("modulepreload"), late);
    }
  });

  test("stands in the page where it is a small style, its files found from there, else apart", async () => {
    const style = (css: string) => ({"src/style/site.css": css, "src/style/dot.png": "png"});
    const head = '<link rel="stylesheet" href="../_bundle/style/site.css">';
    const small = await polished({page: "deep/page.html", head, sources: style('p {background: url("./dot.png")}')});
    assert.match(small, /<style>p\{background:url\("\.\.\/_bundle\/files\/dot-HASH\.png"\)\}<\/style>/);
    const sheet = (letters: number) => `.a{--b:${"x".repeat(letters - ".a{--b:}\n".length)}}`;
    const sized = (letters: number) => polished({page: "deep/page.html", head, sources: style(sheet(letters))});
    assert.match(await sized(32_000), /<style>\.a\{--b:x+\}</);
    assert.match(await sized(32_001),
      /<link rel="stylesheet" href="\.\.\/_bundle\/style\/site-HASH\.css">/);
  });

  test("is refused by name where it is not there", async () => {
    await assert.rejects(polished({body: '<script src="./_bundle/components/gone.js"></script>'}),
      /^Error: src\/components\/gone\.js: a page asks for this file, and it is not there/);
  });

  test("is found by a script at an address of its own, too", async () => {
    const script = 'import {a} from "../_bundle/components/b.js";\nimport x from "./other.js";\n';
    await folder({...sources, "out/embed/chart.js": script, "out/_import/x.js": script}, async (root) => {
      await polish(root, join(root, "out"));
      assert.match(await readFile(join(root, "out/embed/chart.js"), "utf8"),
        /^import \{a\} from "\.\.\/_bundle\/components\/b-[0-9A-Z]{8}\.js";\nimport x from "\.\/other\.js";\n$/);
      assert.equal(await readFile(join(root, "out/_import/x.js"), "utf8"), script);
    });
  });
});

test("the faces of the fonts stand in the page, their files beside it; a wide screen fetches Latin ahead", async () => {
  const face = (weight: number, data: string, range: string) => `@font-face {font-family: "Source Serif"; ` +
    `font-weight: ${weight}; src: url("data:font/woff2;base64,${Buffer.from(data).toString("base64")}") ` +
    `format("woff2"); unicode-range: ${range}}`;
  const sheet = `${face(400, "latin", "U+20-7E")}\n${face(700, "cyrillic", "U+400-4FF")}\n`;
  const page = `<!DOCTYPE html><html><head><link rel="stylesheet" href="../_file/fonts.0a1b2c3d.css"></head></html>`;
  await folder({"out/deep/page.html": page, "out/_file/fonts.0a1b2c3d.css": sheet}, async (root) => {
    await polish(root, join(root, "out"));
    const name = (weight: number, data: string) =>
      `_bundle/files/source-serif-${weight}-${createHash("sha256").update(data).digest("hex").slice(0, 8)}.woff2`;
    const html = await readFile(join(root, "out/deep/page.html"), "utf8");
    assert.ok(html.includes(`src: url("../${name(400, "latin")}") format("woff2"); unicode-range: U+20-7E}`), html);
    assert.deepEqual([...html.matchAll(/<link rel="preload"[^>]*>/g)].map(([link]) => link), [
      '<link rel="preload" as="font" type="font/woff2" crossorigin="" media="(min-width: 48em)" ' +
        `href="../${name(400, "latin")}">`]);
    for (const [weight, data] of [[400, "latin"], [700, "cyrillic"]] as const)
      assert.equal(await readFile(join(root, "out", name(weight, data)), "utf8"), data);
  });
});

test("what no page can load any more is swept, whatever a page, or a script that it loads, names is kept", async () => {
  await folder({
    "index.html": '<script src="./_import/a.1.js"></script><img src="lost.png">',
    "_import/a.1.js": 'import "../_npm/b@2.js"', "_npm/b@2.js": "export {}", "_npm/c@3.js": 'import "b@2.js"',
    "_observablehq/client.4.js": "", "_node/d.js": "", "_bundle/e.css": "", "_file/rows.csv": "_node/d.js",
    "data/rows.csv": "_observablehq/client.4.js"
  }, async (out) => {
    await sweep(out);
    assert.deepEqual(await siteFiles(out),
      ["_file/rows.csv", "_import/a.1.js", "_npm/b@2.js", "data/rows.csv", "index.html"]);
  });
});

