import {cp, mkdtemp, readdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {siteRoot} from "../../tools/site-root.ts";
import {fixtureRoot} from "../page/fixture-root.ts";

const parts = ["src", "loaders", "tools", "observablehq.config.ts", "package.json", "package-lock.json",
  "tsconfig.json", "CITATION.cff", "CHANGELOG.md"];

/** Where the pages name the real story, its tolls and its days: what the invented one has in their place. */
const names: [real: RegExp, invented: string][] = [
  [/ukraine-2022/g, "atlantis-1900"],
  [/russia-military-/g, "lemuria-military-"],
  [/"2022-0[45]-\d\d"/g, '"1900-04-30"'],
  [/"russia-government", "ukraine-government"/g, '"lemuria-council", "atlantis-crown"'],
  [/\[1, 12\](.*), value: 3/g, "[1, 3]$1, value: 1"]
];

/** A reference to a row, or a part that asks for one: the lines that hold one are about the real stories. */
const ofRealRows = /\{(?!term:)[a-z]+:[^\s}]|data-(?:pairs|outlet|claim|claims)=/;

const home = `---
title: A war that was invented
description: A story of a few rows, for tests.
---

# A war that was invented

\`\`\`js
import {charts, designWidth} from "./charts/index.js";

const story = FileAttachment("data/atlantis-1900/chart.json").json();
const width = designWidth(document.querySelector("main"));
\`\`\`

\`\`\`js
const {steps} = charts(story, {width});
\`\`\`

<figure id="count">
<h2>Who said how many</h2>

\`\`\`js
steps(["lemuria-military-killed", "lemuria-military-losses"], {scale: "log"})
\`\`\`

</figure>

<script type="module" fetchpriority="low" src="./components/page.js"></script>
`;

/** The project in a folder of its own, with all that it is made of and every kind of page, and the few rows of an
 * invented story in the place of the two real ones: what a build of it takes seconds for and not minutes.
 * @returns the folder; whoever asked removes it */
export async function cutSite(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "tollbook-cut-"));
  const filter = (path: string) => !/\.observablehq|loaders\/ledger|src\/stories\/[a-z]+-|src\/data\/[a-z]+-/.test(
    path.slice(siteRoot.length));
  await Promise.all(parts.map((part) => cp(join(siteRoot, part), join(root, part), {recursive: true, filter})));
  await cp(fixtureRoot, join(root, "loaders/ledger"), {recursive: true});
  await cp(join(siteRoot, "loaders/ledger/removed.csv"), join(root, "loaders/ledger/removed.csv"));
  await symlink(join(siteRoot, "node_modules"), join(root, "node_modules"));
  const manifest = join(root, "package.json");
  await writeFile(manifest, (await readFile(manifest, "utf8")).replace(/"home": "[^"]+"/, '"home": "atlantis-1900"'));
  const pages = await readdir(join(root, "src"), {recursive: true});
  for (const page of pages.filter((file) => file.endsWith(".md"))) await cut(join(root, "src", page));
  await writeFile(join(root, "src/index.md"), home);
  return root;
}

async function cut(page: string): Promise<void> {
  const lines = (await readFile(page, "utf8")).split("\n").filter((line) => !ofRealRows.test(line));
  await writeFile(page, names.reduce((text, [real, invented]) => text.replace(real, invented), lines.join("\n")));
}

export const remove = (root: string): Promise<void> => rm(root, {recursive: true, force: true, maxRetries: 9});
