// slow: proves every regular expression
import {fileURLToPath} from "node:url";
import assert from "node:assert/strict";
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {parse} from "acorn";
import {transformSync} from "esbuild";
import {checkSync} from "recheck";

const root = fileURLToPath(new URL("../../src/reader/", import.meta.url));

interface Found {
  file: string;
  source: string;
  flags: string;
}

/** Every regular expression literal below src/reader, and every call that would build one. */
function expressions(): Found[] {
  return readdirSync(root, {recursive: true})
    .map(String)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const {code} = transformSync(readFileSync(join(root, file), "utf8"), {loader: "ts", format: "esm"});
      const found: Found[] = [];
      visit(parse(code, {ecmaVersion: "latest", sourceType: "module"}), (node) => {
        if (node.regex) found.push({file, source: node.regex.pattern, flags: node.regex.flags});
        if (node.type === "NewExpression" || node.type === "CallExpression")
          assert.notEqual(node.callee?.name, "RegExp", `${file} builds an expression at run time`);
      });
      return found;
    });
}

interface Node {
  type?: string;
  regex?: {pattern: string; flags: string};
  callee?: {name?: string};
}

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) node.forEach((one) => visit(one, see));
  else if (node && typeof node === "object") {
    see(node as Node);
    Object.values(node).forEach((one) => visit(one, see));
  }
}

test("every regular expression of the reader is proven safe", () => {
  const all = expressions();
  assert.ok(all.length > 20);
  // A limit of time would be one of the machine's other work: what is unsafe is found within a bound of steps.
  for (const {file, source, flags} of all)
    assert.equal(checkSync(source, flags, {timeout: null}).status, "safe", `${file}: /${source}/${flags}`);
});
