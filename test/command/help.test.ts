import assert from "node:assert/strict";
import {readdirSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {build} from "esbuild";
import {call, type About} from "../../tools/command/command.ts";
import {commands} from "../../tools/command/commands.ts";
import {tollbook} from "../../tools/command/program.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {listening} from "../edit/ledger-copy.ts";
import {wordsOf} from "./words-of.ts";

const names = Object.keys(commands);
const folder = join(siteRoot, "tools/command");
const aboutOf = async (name: string) => ((await import(join(folder, `${name}.ts`))) as {about: About}).about;

async function said(...words: string[]): Promise<{code: number; said: string[]}> {
  const voice = listening();
  return {code: await tollbook(words, voice), said: voice.said};
}

test("every command is one file, listed in commands.ts by what it does", () => {
  const files = readdirSync(folder).map((file) => file.replace(/(?:\.d)?\.m?ts$|\.mjs$/, ""));
  const own = ["command", "commands", "compiled", "program", "tollbook"];
  assert.deepEqual(files.filter((file) => !own.includes(file)).sort(), names);
});

test("tollbook, --help and help list every command and end well", async () => {
  for (const words of [[], ["--help"], ["-h"], ["help"]]) {
    const {code, said: [text = ""]} = await said(...words);
    assert.equal(code, 0, words.join());
    for (const name of names) assert.match(text, new RegExp(`^  ${name} `, "m"));
  }
});

for (const name of names) {
  test(`tollbook ${name} --help ends well with what it does and at least two examples, each a call that it understands`,
    async () => {
    const about = await aboutOf(name);
    for (const asked of ["--help", "-h"]) {
      const voice = listening();
      assert.equal(await call(about, [asked], voice, () => assert.fail("help does no work")), 0);
      const text = voice.said.join("\n");
      assert.match(text, new RegExp(`^Usage: tollbook ${name} `));
      for (const [example] of about.examples) assert.ok(text.split("\n").includes(`  ${example}`), example);
    }
    assert.ok(about.examples.length >= 2);
    for (const [example] of about.examples) {
      const voice = listening();
      assert.equal(await call(about, wordsOf(example), voice, () => 0), 0, voice.said[0]);
      assert.deepEqual(voice.said, []);
    }
  });

  test(`tollbook ${name} refuses a flag that is not known in one line, and does nothing`, async () => {
    const {failing, ...about} = await aboutOf(name);
    const voice = listening();
    const words = wordsOf(about.examples[0]![0]).filter((word) => !word.startsWith("--"));
    assert.equal(await call({failing, ...about}, [...words, "--no-such-flag"], voice, () => assert.fail("it works")),
      2);
    assert.deepEqual(voice.said,
      [`${failing}: unknown option '--no-such-flag'; tollbook ${name} --help lists what is understood`]);
  });
}

const refusals: [words: string[], line: string][] = [
  [["chek"], "tollbook: unknown command 'chek'; did you mean check?"],
  [["zzzz"], `tollbook: unknown command 'zzzz'; known: ${names.join(", ")}`],
  [["help", "zzzz"], `tollbook: unknown command 'zzzz'; known: ${names.join(", ")}`],
  [["help", "chek"], "tollbook: unknown command 'chek'; did you mean check?"],
  [["constructor"], `tollbook: unknown command 'constructor'; known: ${names.join(", ")}`],
  [["chek", "--help"], "tollbook: unknown command 'chek'; did you mean check?"],
  [["--hlep"], "tollbook: unknown option '--hlep'; did you mean --help?"]
];
for (const [words, line] of refusals)
  test(`tollbook ${words.join(" ")} is a wrong call, told in one line with what was meant`, async () => {
    assert.deepEqual(await said(...words), {code: 2, said: [line]});
  });

const wrong: [name: string, words: string[], line: RegExp][] = [
  ["sheet", [], /^no sheet taken: which way is not said; as in: npx tollbook sheet out claims\.csv --table claims$/],
  ["sheet", ["inn", "claims.csv"], /^no sheet taken: unknown command 'inn'; did you mean in\?$/],
  ["sheet", ["out", "a.csv", "b.csv"], /^no sheet taken: too many arguments/],
  ["correct", ["--reasn", "x"], /^nothing was corrected: unknown option '--reasn'; did you mean --reason\?$/],
  ["add", ["--words", "--dry-run"],
    /--words takes a value, and --dry-run looks like a flag; if it is the value, write --words=--dry-run$/],
  ["add", ["--said-on"],
    /^nothing was added: --said-on: its value is missing; write it behind the flag, as in: npx tollbook add --outlet /],
  ["correct", ["x=1", "--reason", "a", "--reason=b"], /^nothing was corrected: --reason: said twice; say it once$/],
  ["correct", ["x=1", "--reason", ""],
    /^nothing was corrected: --reason: its value is empty; say it, or leave the flag out$/],
  ["correct", [""], /^nothing was corrected: one of the words is empty; say it, or leave it out$/],
  ["sheet", ["in", "a.csv", "--story", "x".repeat(1_000), "--story", "y"], /--story: said twice/],
  ["sheet", ["x".repeat(1_000)], /^no sheet taken: unknown command 'x{59}…; /],
  ["build", ["now"], /^build failed, the old site stays as it was: too many arguments\. Expected 0/]
];
for (const [name, words, line] of wrong)
  test(`tollbook ${name} ${words.join(" ").slice(0, 80)} is a wrong call and does nothing`, async () => {
    const voice = listening();
    assert.equal(await call(await aboutOf(name), words, voice, () => assert.fail("it works")), 2);
    assert.equal(voice.said.length, 1);
    assert.match(voice.said[0]!, line);
  });

test("what gathers its values may be said twice, and a field of a claim may be empty", async () => {
  const [voice, understood] = [listening(), [] as unknown[]];
  const hear = (flags: unknown) => (understood.push(flags), 0);
  assert.equal(await call(await aboutOf("import"), ["a.csv", "--every", "A=b", "--every", "C=d", "--yes", ""], voice,
    hear), 0);
  assert.equal(await call(await aboutOf("add"), ["--note", ""], voice, hear), 0);
  assert.deepEqual([voice.said, understood], [[], [{every: ["A=b", "C=d"], yes: ""}, {note: ""}]]);
});

test("the list of commands loads none of them: each is imported only when it is called", async () => {
  const {metafile} = await build({
    entryPoints: [join(folder, "program.ts")], bundle: true, write: false, metafile: true, packages: "external",
    format: "esm",
    platform: "node", logLevel: "silent", absWorkingDir: siteRoot
  });
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const {path, kind, external} of metafile.inputs[file]!.imports)
      if (kind === "import-statement" && !external) visit(path);
  };
  visit("tools/command/program.ts");
  const light = /^tools\/(?:command\/(?:command|commands|program)|[a-z-]+)\.ts$/;
  assert.deepEqual([...reached].filter((file) => !light.test(file)), []);
});
