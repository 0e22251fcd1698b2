import assert from "node:assert/strict";
import {test} from "node:test";
import {findBroken, leftOutLines, type Stories} from "../../tools/page/broken-stories.ts";

/** A notebook of invented stories: what is wrong with the ledger of each, and with the pages. */
function notebook(ledgers: Record<string, string[]>, prose: string[], {drafts = [] as string[]} = {}) {
  let left: string[] = [];
  const stories: Stories = {
    ids: ["home", "old", "new", "other"], home: "home",
    isDraft: (id) => drafts.includes(id), isReleased: (id) => id === "old",
    ledger: (id) => ledgers[id] ?? [],
    prose: () => prose.filter((line) => !left.some((id) => line.startsWith(`src/stories/${id}/`))),
    leaveOut: (ids) => (left = ids)
  };
  const {problems, left: broken, drafts: found} = findBroken(stories);
  return {problems, broken: broken.map(({id}) => id), drafts: found, left};
}

const page = (story: string) => `src/stories/${story}/index.md:1:1 PROSE-TOLL x`;

const cases: [what: string, found: ReturnType<typeof notebook>, expected: object][] = [
  ["nothing wrong", notebook({}, []), {problems: [], broken: [], drafts: [], left: []}],
  ["a new story's broken ledger leaves that story out alone", notebook({new: ["a", "b"]}, [page("new")]),
    {problems: [], broken: ["new"], drafts: [], left: ["new"]}],
  ["a new story's broken page too", notebook({}, [page("other")]),
    {problems: [], broken: ["other"], drafts: [], left: ["other"]}],
  ["both at once", notebook({new: ["a"]}, [page("other")]),
    {problems: [], broken: ["new", "other"], drafts: [], left: ["new", "other"]}],
  ["a released story's ledger stops the build", notebook({old: ["a"], new: ["b"]}, []),
    {problems: ["a"], broken: ["new"], drafts: [], left: ["new"]}],
  ["its page too", notebook({}, [page("old")]), {problems: [page("old")], broken: [], drafts: [], left: []}],
  ["the home story stops it", notebook({home: ["a"]}, []), {problems: ["a"], broken: [], drafts: [], left: []}],
  ["a page of the site stops it", notebook({}, ["src/method.md:1:1 X"]),
    {problems: ["src/method.md:1:1 X"], broken: [], drafts: [], left: []}],
  ["a draft is left out and read by nobody", notebook({new: ["a"]}, [page("new")], {drafts: ["new"]}),
    {problems: [], broken: [], drafts: ["new"], left: ["new"]}],
  ["a released story is no draft, whatever its page says", notebook({}, [], {drafts: ["old", "home"]}),
    {problems: [], broken: [], drafts: [], left: []}]
];
for (const [what, found, expected] of cases)
  test(`stories of a build: ${what}`, () => {
    assert.deepEqual(found, expected);
  });

test("a build says what it leaves out, why, and how it comes in", () => {
  assert.deepEqual(leftOutLines({problems: [], left: [{id: "new", problems: ["a.csv:1:1 X"]}], drafts: ["other"]}), [
    "a.csv:1:1 X", "new is left out of the site: it has 1 problem, see above, and was never released",
    "other is a draft and left out of the site; take “draft: true” out of src/stories/other/index.md to publish it"]);
});
