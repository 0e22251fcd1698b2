import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {isAsked, isPassedOver, savedAs} from "../../tools/site/saved.ts";

const saves: [what: string, kind: ReturnType<typeof savedAs>, paths: string[]][] = [
  ["a page is told again", "page", ["src/index.md", "src/stories/flood/index.md"]],
  ["a row of a ledger, an article and what was watched are checked", "ledger", ["loaders/ledger/flood/claims.csv",
    "loaders/ledger/removed.csv", "loaders/a/ledger/b.csv", "articles/a.html", "src/data/flood/watched.csv"]],
  ["what writes pages begins a preview anew", "code", ["tools/page/parts.ts", "loaders/read/csv.ts", "tools/site/a.mjs",
    "observablehq.config.ts", "src/toll/day.ts", "src/charts/gap/draw.ts", "src/reader/index.ts"]],
  ["all else is Framework's own", null, ["src/components/a.ts", "src/style/a.css", "src/charts/[chart].md.ts",
    "src/toll/a.json.ts", "src/charts/a.css", "tools/read-me.md", "loaders/a.json", "other/tools/a.ts",
    "toolsmith/a.ts", "src/data/watched.csv", "src/data/flood/v/watched.csv", "my/articles/a", "src/index.mdx",
    "my/src/index.md"]]
];
describe("what is saved", () => {
  for (const [what, kind, paths] of saves)
    test(what, () => assert.deepEqual(paths.map(savedAs), paths.map(() => kind)));

  test("loaders and pages are asked for their time, and not what is made of them", () =>
    assert.deepEqual(["index.md", "data/rows.csv.ts", "claims/[claim].md.ts", "components/a.ts", "a.csv",
      ".observablehq/cache/a.md"].map(isAsked), [true, true, true, false, false, false]));

  test("what a build, a half save, an editor or npm writes is passed over", () => {
    const written = ["/a/src/.observablehq/cache/a", "/a/loaders/ledger/.edit-12/claims.csv", "/a/node_modules/b",
      "/a/src/.index.md.swp", "/a/tools/page.ts~", "/a/loaders/ledger/.edit-1", "C:\\a\\src\\.observablehq\\b",
      "src/4913", "src/.#index.md", "loaders/ledger/#a.csv#", "src/.index.md.kate-swp", "src/.goutputstream-AB12C3",
      "tools/page.ts___jb_tmp___", "loaders/ledger/flood/.~lock.claims.csv#", "articles/~$a.docx"];
    assert.deepEqual(written.filter((path) => !isPassedOver(path)), []);
    const own = ["/a/src/index.md", "/a/loaders/ledger/flood/claims.csv", "/a/tools/edit-12.ts", "/a/src/a~b.md"];
    assert.deepEqual(own.filter(isPassedOver), []);
  });
});
