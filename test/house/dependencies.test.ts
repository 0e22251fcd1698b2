import assert from "node:assert/strict";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {imports, root, sourceFiles} from "./imports.ts";

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  /** What whoever needs it installs: all are optional. */
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, {optional: boolean}>;
}
const {dependencies, devDependencies, peerDependencies, peerDependenciesMeta}: Manifest =
  JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const styles = readdirSync(join(root, "src/style")).filter((name) => name.endsWith(".css"))
  .map((name) => `src/style/${name}`);
const sources = [...sourceFiles(), ...styles].map((file) => ({file, text: readFileSync(join(root, file), "utf8")}));
const {packages} = await imports();

/** What no source names: the compiler's command and types are for everybody. */
const unnamed = ["@types/node", "typescript"];

/** Whether only those who work on tollbook run the file. */
const isOurs = (file: string) => /^(?:test|tools\/(?:bench|fonts|test))\//.test(file);

/** The files that name a package in a text: an import, a style sheet's, a path of a file in it. */
function naming(name: string): string[] {
  const types = name.startsWith("@types/")
    ? packages.filter(({to}) => to.startsWith(name.slice(7))).map(({from}) => from) : [];
  const named = new RegExp(`["'\`/]${name}["'\`/]`);
  return [...types, ...sources.filter(({text}) => named.test(text)).map(({file}) => file)];
}

test("each dependency is used", () => {
  const all = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  assert.deepEqual(all.filter((name) => !unnamed.includes(name) && naming(name).length === 0), []);
});

test("what the site, its build or a command runs with is a dependency, what only tests and benches need is not", () => {
  assert.deepEqual(Object.keys(dependencies).filter((name) => naming(name).every(isOurs)), []);
  const needed = packages.filter(({from, typeOnly}) => !typeOnly && !isOurs(from)).map(({to}) => to);
  assert.deepEqual(Object.keys(devDependencies).filter((name) => needed.includes(name) && !(name in peerDependencies)),
    []);
});

test("what only archives need is optional, of the version that is tested, and asked for in one file", () => {
  const names = Object.keys(peerDependencies);
  assert.deepEqual(Object.keys(peerDependenciesMeta).filter((name) => peerDependenciesMeta[name]!.optional), names);
  assert.deepEqual(names.map((name) => devDependencies[name]), Object.values(peerDependencies));
  const asking = packages.filter(({from, to, typeOnly}) => names.includes(to) && !typeOnly && !isOurs(from));
  assert.deepEqual([...new Set(asking.map(({from}) => from))], ["tools/archive/optional.ts"]);
});

test("each package that is imported is declared", () => {
  const declared = {...dependencies, ...devDependencies};
  const isTyped = ({to, typeOnly}: (typeof packages)[number]) => typeOnly && `@types/${to}` in declared;
  assert.deepEqual(packages.filter((one) => !(one.to in declared) && !isTyped(one)), []);
});

test("what is taken from Framework is of its own packages, and no source imports it by itself", () => {
  const [, names = ""] = /@param \{([^}]+)\} name/.exec(readFileSync(join(root, "tools/of-framework.mjs"), "utf8"))!;
  const taken = names.split(" | ").map((name) => name.slice(1, -1));
  const own = JSON.parse(readFileSync(join(root, "node_modules/@observablehq/framework/package.json"), "utf8"));
  assert.ok(taken.length > 0);
  assert.deepEqual([...taken, "tsx"].filter((name) => !(name in own.dependencies)), []);
  assert.deepEqual(packages.filter(({from, to, typeOnly}) => taken.includes(to) && !typeOnly && !isOurs(from)), []);
});

test("no more than 30 packages are needed to build, serve and edit", () =>
  assert.ok(Object.keys(dependencies).length <= 30));

test("each version is exact", () => {
  const versions = Object.entries({...dependencies, ...devDependencies});
  assert.deepEqual(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version)), []);
});

test("each dependency has its line in CONTRIBUTING.md: use, size, licence, last release; and no other", () => {
  const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");
  const table = read("CONTRIBUTING.md").split(/^## /m).find((part) => part.startsWith("Packages"))!;
  const rows = [...table.matchAll(/^\| ([@a-z][^ |]*) \| [^|]+ \| [\d.]+ [kM]B \| ([^|]+) \| \d{4}-\d\d-\d\d \|$/gm)];
  const licence = (name: string) => JSON.parse(read("node_modules", name, "package.json")).license;
  assert.deepEqual(rows.map(([, ...row]) => row), Object.keys(dependencies).map((name) => [name, licence(name)]));
});
