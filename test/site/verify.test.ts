import assert from "node:assert/strict";
import {createHash} from "node:crypto";
import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {describe, test} from "node:test";
import {writeManifest} from "../../tools/site/manifest.ts";
import {verify} from "../../tools/site/verify.ts";

/** What verify finds in a site of these files; a page is given by what stands in its body. */
async function found(files: Record<string, string>): Promise<string[]> {
  const out = await mkdtemp(join(tmpdir(), "tollbook-verify-"));
  try {
    for (const [file, contents] of Object.entries(files)) {
      await mkdir(dirname(join(out, file)), {recursive: true});
      const page = `<!DOCTYPE html><html><head><title>Page</title></head><body>${contents}</body></html>`;
      await writeFile(join(out, file), file.endsWith(".html") && !contents.startsWith("<!") ? page : contents);
    }
    await writeManifest(out);
    return (await verify(out)).problems;
  } finally {
    await rm(out, {recursive: true, force: true});
  }
}

describe("verify(out)", () => {
  test("finds nothing in a sound site", async () => {
    assert.deepEqual(await found({
      "index.html": '<h1 id="a">A</h1><a href="#a">A</a><a href="./deep/page#b">B</a><a href="deep/">C</a>' +
        '<a href="deep/page.html?x=1#b">D</a><a href="https://example.org/x">outlet</a><a href="mailto:a@b.c">E</a>' +
        '<img src="a.png" srcset="a.png 1x, data:image/png;base64,AA 2x">',
      "deep/index.html": '<p>C</p><a href="../">up</a><a href="../data/rows.csv">rows</a>',
      "deep/page.html": '<p id="b">B</p><style>p {background: url("../a.png")}</style>',
      "style.css": "@font-face {src: url(./a.png)} a {background: url('data:image/png;base64,AA')}",
      "a.png": "",
      "data/rows.csv": 'day,toll\n1831-05-01,"4\n0"\n',
      "data/rows.json": '[{"day":"1831-05-01"}]'
    }), []);
  });

  test("counts pages and files, and takes every way to a place that a host answers", async () => {
    const out = await mkdtemp(join(tmpdir(), "tollbook-verify-"));
    try {
      const links = ["", "#", "#top", "#named", "#%C3%A9", "#%zz", "?q=1", "?q=1#top", ".", "./", "a.txt#line", "deep",
        "deep/index", "./index", "a.txt?x"].map((href) => `<a href="${href}">x</a>`).join("");
      const page = (body: string) => `<!DOCTYPE html><title>A</title>${body}`;
      await mkdir(join(out, "deep"));
      await writeFile(join(out, "index.html"),
        page(`<p id="%zz"><a name="named">x</a><i id="é">y</i>${links}<script src="a.js"></script>`));
      await writeFile(join(out, "deep.html"), page('<p>x</p><a href="deep/">x</a><a href="?x">y</a>'));
      await writeFile(join(out, "deep/index.html"), page('<p>x</p><a href="..">x</a><a href="../a.txt">y</a>'));
      await writeFile(join(out, "a.txt"), "a");
      await writeFile(join(out, "a.js"), "");
      assert.deepEqual(await verify(out), {pages: 3, files: 5, problems: []});
    } finally {
      await rm(out, {recursive: true, force: true});
    }
  });

  test("tells each problem once, however often a page has it", async () =>
    assert.deepEqual(await found({"index.html": '<a href="gone">x</a><a href="gone">y</a><a href="gone#z">z</a>'}),
      ["index.html: gone leads nowhere: no such file", "index.html: gone#z leads nowhere: no such file"]));

  test("names every problem of every file in one run", async () => {
    assert.deepEqual(await found({
      "index.html": '<a href="./nowhere">A</a><a href="page#nothing">B</a>',
      "page.html": '<div class="observablehq--error">RangeError: no such\n day</div><img src="lost.png">'
    }), [
      "index.html: ./nowhere leads nowhere: no such file",
      "index.html: page#nothing leads nowhere: page.html has no element with that id",
      "page.html: holds an error cell: RangeError: no such day; mend the code block",
      "page.html: lost.png leads nowhere: no such file"
    ]);
  });

  for (const [what, body] of [
    ["script", '<script src="https://cdn.example/x.js"></script>'],
    ["style sheet", '<link rel="stylesheet" href="//cdn.example/x.css">'],
    ["image", '<img src="https://cdn.example/x.png">'],
    ["image of a set", '<img srcset="https://cdn.example/x.png 2x">'],
    ["font in a style", "<style>@font-face {src: url(https://cdn.example/x.woff2)}</style>"],
    ["imported style", '<style>@import "https://cdn.example/x.css";</style>'],
    ["background", `<p style="background: url('https://cdn.example/x.png')">x</p>`],
    ["picture in a drawing", '<svg><image href="https://cdn.example/x.png"></image></svg>'],
    ["frame", '<iframe src="https://cdn.example/"></iframe>'],
    ["picture for browsers without scripts", '<noscript><img src="https://cdn.example/x.png"></noscript>']
  ] as const) {
    test(`refuses a ${what} from another host`, async () => {
      const [problem, ...more] = await found({"index.html": `<p>words</p>${body}`});
      assert.match(problem!, /^index\.html: loads (https:)?\/\/cdn\.example\/.* from another host; ship the file/);
      assert.deepEqual(more, []);
    });
  }

  for (const [what, body, said] of [
    ["a script among its words", "<script>alert(1)</script>", "holds a script, alert(1)"],
    ["a module among its words", "<svg><script type=module>alert(1)</script></svg>", "holds a script, alert(1)"],
    ["an attribute that runs", "<img alt='' onerror=alert(1)>", "<img> has the attribute onerror, which runs"],
    ["a frame with a page of its own", "<iframe srcdoc='<p>x'></iframe>", "<iframe> has the attribute srcdoc"],
    ["an address that runs", "<a href=' java\nscript:alert(1)'>x</a>", "<a> leads to javascript:, which runs"],
    ["an address that is a page", "<a href='data:text/html,x'>x</a>", "<a> leads to data:text/html:, which runs"],
    ["a script by its first 60 letters", `<script>${"a".repeat(61)}</script>`, `holds a script, ${"a".repeat(60)};`]
  ] as const) {
    test(`refuses ${what}`, async () => {
      const problems = await found({"index.html": `<p>words</p>${body}`});
      assert.ok(problems.some((problem) => problem.startsWith(`index.html: ${said}`)), problems.join("\n"));
    });
  }

  test("takes data in a page, and the script of Framework's page for wrong addresses", async () => {
    assert.deepEqual(await found({
      "index.html": '<p>x</p><script type="application/ld+json">{"a": "javascript:1"}</script>' +
        '<p title="javascript:x">y</p>',
      "404.html": '<p>x</p><script type="module">if (location.pathname.endsWith("/")) {}</script>'
    }), []);
  });

  test("refuses any other script on that page, and that script on any other", async () => {
    const own = '<p>x</p><script>location.pathname.endsWith("/")</script>';
    assert.deepEqual((await found({"index.html": own, "404.html": "<p>x</p><script>alert(1)</script>"}))
      .map((problem) => problem.split(",")[0]), ["404.html: holds a script", "index.html: holds a script"]);
  });

  test("tells once what is wrong with a code block that does not run, by its own words", async () => {
    const script = String.raw`define(() => { throw new SyntaxError("no \"such\"\n  day") })`;
    assert.deepEqual(await found({"index.html": `<p>x</p><script type="module">${script}</script>`}),
      ['index.html: holds a code block that does not run: no "such" day; mend it']);
  });

  test("refuses a module that imports from another host", async () => {
    assert.deepEqual(await found({"index.html": "<p>x</p>", "x.js": 'import {a} from "https://cdn.example/a.js";'}),
      ["x.js: imports https://cdn.example/a.js from another host; install the package"]);
  });

  test("refuses an address that holds only at the root of a host", async () => {
    assert.deepEqual(await found({"index.html": '<a href="/page">x</a>', "page.html": "<p>x</p>"}),
      ["index.html: /page holds only at the root of a host; write it relative to the page"]);
    const lost = '<p>Lost.</p><a href="/page">x</a><a href="/">y</a><a href="/gone">z</a>';
    assert.deepEqual(await found({"index.html": "<p>x</p>", "page.html": "<p>x</p>", "404.html": lost}),
      ["404.html: /gone leads nowhere: no such file"], "but on the page of a wrong address, which is shown anywhere");
  });

  test("refuses a font that a style sheet names and the site lacks", async () => {
    assert.deepEqual(await found({"index.html": "<p>x</p>", "style/a.css": "@font-face {src: url(../fonts/a.woff2)}"}),
      ["style/a.css: ../fonts/a.woff2 leads nowhere: no such file"]);
  });

  test("refuses a page without words, drawing or title", async () => {
    assert.deepEqual(await found({"index.html": "<main> <div></div></main>", "b.html": "<main><svg></svg></main>"}),
      ["index.html: is empty; a loader or a code block drew nothing"]);
    for (const title of ["", "<title></title>", "<title> </title>"])
      assert.deepEqual(await found({"index.html": `<!DOCTYPE html>${title}<p>x</p>`}),
        ["index.html: has no title; begin the page with a heading"]);
    assert.deepEqual(await found({"index.html": "<nav>words</nav><main></main>"}),
      ["index.html: is empty; a loader or a code block drew nothing"]);
  });

  test("takes a story that was never released and one of whose articles none are kept", async () => {
    const files = {
      "index.html": "<p>x</p>", "data/flood/changes.json": "[]", "data/flood/candidates.csv": "article\n"
    };
    assert.deepEqual(await found(files), []);
  });

  test("takes a table that a datapackage beside it says is empty, in all its formats, and no other", async () => {
    const resources = [{path: ["a.csv", "a.json"], rows: 0}, {path: "b.csv", rows: 0}, {path: "c.csv", rows: 1},
      {path: "d"}];
    const table = "day\n";
    assert.deepEqual(await found({"index.html": "<p>x</p>", "data/flood/datapackage.json": JSON.stringify({resources}),
      "data/flood/a.csv": table, "data/flood/a.json": "[]", "data/flood/b.csv": table, "data/flood/c.csv": table,
      "data/b.csv": table}), ["data/b.csv", "data/flood/c.csv"]
      .map((file) => `${file}: has no rows; its loader made nothing`));
  });

  test("refuses an empty table, and a table that differs between its formats", async () => {
    assert.deepEqual(await found({"index.html": "<p>x</p>", "data/a.csv": "day,toll\n", "data/b.csv": "day\n1\n2\n",
      "data/b.json": "[1]"}), [
      "data/a.csv: has no rows; its loader made nothing",
      "data/b.json: has 1 row and data/b.csv has 2; they must agree"
    ]);
  });
});

test("writeManifest(out) lists each file of data with its rows, where it has rows, its bytes and hash", async () => {
  const out = await mkdtemp(join(tmpdir(), "tollbook-manifest-"));
  try {
    await mkdir(join(out, "data/deep"), {recursive: true});
    const files: [path: string, text: string, rows: number | null][] = [
      ["a.csv", "day\n1\n2\n", 2], ["a.hxl.csv", "day\n#date\n1\n", 1], ["a.json", "[1, 2, 3]", 3], ["b.csv", "", 0],
      ["b.hxl.csv", "day\n", 0], ["b.json", '{"a": 1}', null], ["c.parquet", "PAR1", null], ["deep/d.csv", "day\n", 0]
    ];
    for (const [path, text] of files) await writeFile(join(out, "data", path), text);
    await writeFile(join(out, "data/page.html"), "");
    await writeFile(join(out, "other.csv"), "a\n1\n");
    const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
    const listed = files.map(([path, text, rows]) => ({path, rows, bytes: text.length, sha256: hashOf(text)}));
    for (let times = 0; times < 2; times++) assert.deepEqual(await writeManifest(out), listed, "without itself");
    assert.deepEqual(JSON.parse(await readFile(join(out, "data/manifest.json"), "utf8")), {files: listed});
  } finally {
    await rm(out, {recursive: true, force: true});
  }
});
