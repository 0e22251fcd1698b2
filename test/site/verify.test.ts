import assert from "node:assert/strict";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
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
    ["an address that is a page", "<a href='data:text/html,x'>x</a>", "<a> leads to data:text/html:, which runs"]
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
    assert.deepEqual(await found({"index.html": "<!DOCTYPE html><title></title><p>x</p>"}),
      ["index.html: has no title; begin the page with a heading"]);
  });

  test("takes a story that was never released and one of whose articles none are kept", async () => {
    const files = {
      "index.html": "<p>x</p>", "data/flood/changes.json": "[]", "data/flood/candidates.csv": "article\n"
    };
    assert.deepEqual(await found(files), []);
  });

  test("refuses an empty table, and a table that differs between its formats", async () => {
    assert.deepEqual(await found({"index.html": "<p>x</p>", "data/a.csv": "day,toll\n", "data/b.csv": "day\n1\n2\n",
      "data/b.json": "[1]"}), [
      "data/a.csv: has no rows; its loader made nothing",
      "data/b.json: has 1 row and data/b.csv has 2; they must agree"
    ]);
  });
});
