// The tool that asks whether tests can fail must itself be believed.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, test} from "node:test";
import {mutantsOf} from "../../tools/bench/mutants/mutants-of.ts";
import {reasonFor, survivors} from "../../tools/bench/mutants/survivors.ts";
import {siteRoot} from "../../tools/site-root.ts";

describe("the mutants of a line", () => {
  const lines: [line: string, mutants: string[]][] = [
    ["a < b;", ["< → <="]],
    ["a === b && c;", ["=== → !==", "&& → ||"]],
    ["a ?? b / 2;", ["?? → &&", "/ → *", "2 → 3"]],
    ["if (a) b = !c;", ["a → true", "a → false", "!c → c"]],
    ["x = a ? true : 0;", ["a → true", "a → false", "true → false", "0 → 1"]],
    ["f(a);", ["f(a); → ;"]],
    ["x = `${a} deaths`;", ["`${a} deaths` → ``"]],
    ["function f() { return [a]; }", ["[a] → []"]],
    ["function f() { return []; }", []],
    ['a = "word"; type A = 1 | `${B}`; f<2>(x as 3);', ["f<2>(x as 3); → ;"]]
  ];
  for (const [line, mutants] of lines)
    test(`${line} are ${mutants.length}`, () =>
      assert.deepEqual(mutantsOf("a.ts", line).map(({was, now}) => `${was} → ${now}`), mutants));

  test("stand at their line and place, and in the expression that is run", () => {
    const text = "a;\nb > 1;";
    assert.deepEqual(mutantsOf("a.ts", text).map((one) => ({...one, spot: text.slice(one.spot.start, one.spot.end)})), [
      {file: "a.ts", line: 2, start: 5, end: 6, was: ">", now: ">=", spot: "b > 1"},
      {file: "a.ts", line: 2, start: 7, end: 8, was: "1", now: "2", spot: "1"}
    ]);
  });
});

describe("a change that no test sees", () => {
  test("has a reason where somebody looked, as long as its line stands as it was", () => {
    for (const {file, line, was, now, why} of survivors) {
      const text = readFileSync(join(siteRoot, file), "utf8");
      const [mutant] = mutantsOf(file, text).filter((one) =>
        one.was === was && one.now === now && reasonFor(one, text) === why);
      assert.ok(mutant, `${file}: “${line}” with ${was} → ${now} is there no more: strike it from survivors.ts`);
    }
  });

  test("has none where nobody did", () => {
    const [mutant] = mutantsOf("a.ts", "a < b;");
    assert.equal(reasonFor(mutant!, "a < b;"), null);
  });
});
