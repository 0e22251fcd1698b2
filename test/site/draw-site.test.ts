// Which pages of a site are drawn by whom; what draws them is invented.
import assert from "node:assert/strict";
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, test} from "node:test";
import {drawSite, type Draw} from "../../tools/site/cells.ts";
import {Failure} from "../../tools/failure.ts";

let root: string;

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), {recursive: true});
  writeFileSync(join(root, file), text);
};
const script = (cell: string) => ["client", "runtime", "stdlib"]
  .map((name) => `<link rel="modulepreload" href="./_observablehq/${name}.1.js">`).join("") +
  `<script type="module">\nimport {define} from "./_observablehq/client.1.js";\n${cell}</script>`;
const page = (name: string, cell = 'define({id: "1a2b3c4d"})') => write(`out/${name}.html`, script(cell));

/** What each process was asked to draw; of the pages that are said to fail, with these problems. */
async function asked(failing: Record<string, string[]> = {}) {
  const hands: {pages: string[]; heads: Record<string, number>}[] = [];
  const draw: Draw = async (_, out, pages, heads) => {
    hands.push({pages, heads});
    assert.ok(existsSync(join(out, "package.json")), "Framework's scripts are read as modules");
    return pages.map((page) => ({page, cells: 1, moves: false, problems: failing[page] ?? []}));
  };
  const drawn = await drawSite(root, join(root, "out"), draw)
    .catch((error: Error) => error instanceof Failure ? [error.message, ...error.details] : Promise.reject(error));
  assert.ok(!existsSync(join(root, "out/package.json")));
  return {hands, drawn: drawn.map((one) => typeof one === "string" ? one : one.page)};
}
const names = (count: number) => Array.from({length: count}, (_, at) => `page-${at}`);

describe("drawSite()", () => {
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), "tollbook-draw-"))));
  afterEach(() => rmSync(root, {recursive: true}));

  test("pages with cells are drawn, and no other file", async () => {
    page("b");
    page("deep/a");
    page("idle", "");
    write("out/c.js", script('define({id: "1a2b3c4d"})'));
    assert.deepEqual(await asked(), {drawn: ["b.html", "deep/a.html"],
      hands: [{pages: ["b.html", "deep/a.html"], heads: {"b.html": 0, "deep/a.html": 0}}]});
  });

  test("nobody is asked where no page has any", async () => {
    page("idle", "");
    assert.deepEqual(await asked(), {drawn: [], hands: []});
  });

  test("more pages than are worth one process are dealt out to two, and answered in their order", async () => {
    for (const name of names(6)) page(name);
    assert.equal((await asked()).hands.length, 1);
    page("page-6");
    const {hands, drawn} = await asked();
    assert.deepEqual(hands.map(({pages}) => pages), [["page-0.html", "page-2.html", "page-4.html", "page-6.html"],
      ["page-1.html", "page-3.html", "page-5.html"]]);
    assert.deepEqual(drawn, names(7).map((name) => `${name}.html`));
    for (const name of names(20)) page(name);
    assert.equal((await asked()).hands.length, 2);
  });

  test("the lines of a page's head are counted, for places are told by the whole source", async () => {
    for (const name of ["none", "two", "deep/none"]) page(name);
    write("src/two.md", "---\ntitle: A\n---\n\n# A\n\n---\n");
    write("src/deep/none.md", "# A\n\n---\nx\n---\n");
    assert.deepEqual((await asked()).hands[0]!.heads, {"deep/none.html": 0, "none.html": 0, "two.html": 3});
  });

  test("what is wrong with any page stops it, the first place first", async () => {
    for (const name of ["a", "b"]) page(name);
    const failing = {"a.html": ["src/b.md:9: no", "src/a.md:3: no"], "b.html": ["src/b.md:1: no"]};
    assert.deepEqual((await asked(failing)).drawn, ["src/a.md:3: no", "src/b.md:1: no", "src/b.md:9: no"]);
  });

  describe("asks a process of its own, in one zone,", () => {
    /** What comes of it where Framework's runtime, which it loads first, is this program. */
    const drawn = (program: string) => {
      page("a");
      for (const name of ["client", "runtime", "stdlib"])
        write(`out/_observablehq/${name}.1.js`, name === "runtime" ? program : "");
      return drawSite(root, join(root, "out"));
    };
    const answer = [{page: "a.html", cells: 1, moves: false, problems: []}];

    test("for what it writes", async () => assert.deepEqual(await drawn(`
      if (process.env.TZ === "UTC") process.stdout.write('${JSON.stringify(answer)}', () => process.exit(0));
      await new Promise(() => {});`), answer));

    test("and stops with what it says where it fails", async () =>
      assert.rejects(drawn('process.stderr.write("no window\\n at all\\n"); process.exit(4);'), (error: Failure) => {
        assert.deepEqual([error.message, error.details], ["the cells could not be drawn", ["no window", " at all"]]);
        return true;
      }));

    test("and does not take for the cause what one said last that was killed", async () =>
      assert.rejects(drawn('process.stderr.write("drawing"); process.kill(process.pid, "SIGKILL"); for (;;);'),
        {code: 3, message: "what draws the cells was ended from outside (SIGKILL); where nobody did that, memory was " +
          "short; close some programs and run this again"}));
  });
});
