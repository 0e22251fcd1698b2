import assert from "node:assert/strict";
import {test} from "node:test";
import {guardScript, ProgramError, withoutGuards} from "../../src/tweak/cell/frame/guard-loops.ts";

/** Runs a program with a tick that gives up after a thousand turns, and at every turn from then on. */
function run(code: string): unknown {
  let turns = 0;
  const tick = () => {
    if (++turns > 1000) throw new Error("stopped");
  };
  return new Function("tick", guardScript(code, "tick"))(tick);
}

const kept: [string, unknown][] = [
  ["let n = 0; for (let i = 0; i < 5; i++) n += i; return n", 10],
  ["let n = 0; while (n < 5) n++; return n", 5],
  ["let n = 0; do n++; while (n < 5); return n", 5],
  ["const all = []; for (const x of [1, 2]) all.push(x); return all.join()", "1,2"],
  ["const all = []; for (const k in {a: 1, b: 2}) { all.push(k) } return all.join()", "a,b"],
  ["return [1, 2, 3].map((x) => x * 2).join()", "2,4,6"],
  ["return [1].map((x) => ({x}))[0].x", 1],
  ["return [1].map((x) => (y) => x + y)[0](2)", 3],
  ["outer: for (;;) { for (;;) break outer } return 1", 1],
  ["let n = 0; while (n < 3) for (const f of [() => n++]) f()\nreturn n", 3],
  ["if (1) for (;;) { break } else for (;;) {} return 2", 2],
  ["function f() { 'use strict'; return this } return f()", undefined],
  ["return (() => (1, 2))()", 2],
  ["class A { n = 1; get m() { return this.n } static { } } return new A().m", 1],
  ["const g = function* () { let i = 0; while (i < 2) yield i++ }; return [...g()].join()", "0,1"]
];

for (const [code, value] of kept)
  test(`keeps what it does: ${code}`, () => assert.equal(run(code), value));

const endless = [
  "for (;;) {}",
  "for (;;);",
  "while (true) try { while (true) {} } catch {}",
  "try { while (true) {} } catch { try { while (true) {} } catch {} }",
  "while (true) { try { try { while (true) {} } catch {} finally { continue } } catch {} }",
  "const go = () => { try { while (true) {} } finally { return go() } }; try { go() } catch { try { go() } finally { " +
    "1 } }",
  "do ; while (true)",
  "const f = () => f(); try { f() } catch { for (;;) {} }",
  "function f() { f() } for (;;) try { f() } catch {}",
  "outer: while (true) { try { while (true) {} } finally { continue outer } }",
  "for (const x of (function* () { for (;;) yield 1 })()) x",
  "const o = {get x() { for (;;); }}; o.x",
  "[1].forEach(() => { while (1); })"
];

for (const code of endless) test(`stops: ${code}`, () => assert.throws(() => run(code), /stopped/));

test("lines stay where they were", () => {
  const code = "const a = 1;\nfor (;;) {\n  break;\n}\nreturn () => {\n  1;\n};";
  assert.equal(guardScript(code, "t").split("\n").length, code.split("\n").length);
});

for (const code of [...kept.map(([code]) => code), ...endless])
  test(`gives back what was written: ${code}`, () => assert.equal(withoutGuards(guardScript(code, "tick7"), "tick7"),
    code));

test("a program that cannot be read says where", () => {
  assert.throws(() => guardScript("const a = 1;\nconst b = ;", "t"), (error: ProgramError) =>
    error.place?.line === 2 && error.place.column === 10 && /cannot be read: Unexpected token/.test(error.message));
});

test("a program cannot close the function that it stands in", () => {
  assert.throws(() => guardScript("} ; (() => {", "t"), /cannot be read/);
});
