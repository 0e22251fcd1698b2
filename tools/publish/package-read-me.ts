import {citationWords, titleOf} from "./citation.ts";
import type {Edition} from "./edition.ts";
import {notToConclude} from "./read-me.ts";
import {exportName, rowType} from "./row-types.ts";

/** How the version of a package of tables moves; the release command picks the number by the same rule. */
const versionRules =
  "The version is that of the tables. Its first number rises when a program written for the version before would " +
  "stumble: a table, a column or a word of a closed list is gone or has another name, or an id has. The middle one " +
  "rises for what is new: rows, columns, tables, words. The last is for corrections alone. A version never changes. " +
  "What stands between two releases is called `0.2.1-next-…`; npm gives it to nobody who does not ask for it. " +
  "`version` says the same as citations do.";

/** The README of a story's package. */
export function storyReadMe(edition: Edition, name: string): string {
  const tables = Object.values(edition.declared).map((table) => {
    const code = [`${name}/${table.name}`, exportName(table.name), rowType(table.name)]
      .map((word) => `\`${word}\``);
    return `| ${[...code, edition.rows[table.name]!.length, table.title].join(" | ")} |`;
  });
  return [
    `# ${name}`,
    `${titleOf(edition.story)}. Version ${edition.version}. Every count in these tables is somebody’s claim.`,
    "The tables as modules for Node 20, bundlers, TypeScript 5 and Observable Framework, with a type for each row " +
      "and a sentence for each column. No other package is needed.",
    "## Three examples",
    "All tables, in Node:",
    js(`import {claims, claimants, version} from "${name}";\n\n` +
      'console.log(`${claims.length} claims of ${claimants.length} claimants, version ${version}`);'),
    "One table, where a browser is to load no more than that:",
    js(`import {gaps} from "${name}/gaps";\n\n` +
      'const widest = gaps.filter(({admits, pairs}) => admits === "same" && pairs === "headline")\n' +
      "  .sort((a, b) => b.guaranteed_ratio - a.guaranteed_ratio)[0];\n" +
      "console.log(widest.toll_id, widest.holds_from, widest.guaranteed_ratio);"),
    "With the package `tollbook`, which knows what a bound admits:",
    js(`import {claims} from "${name}/claims";\nimport {gaps} from "${name}/gaps";\n` +
      'import {gap} from "tollbook/toll";\n\n' +
      "const byId = new Map(claims.map((claim) => [claim.claim_id, claim]));\n" +
      "const row = gaps.find(({guaranteed_ratio}) => guaranteed_ratio > 1);\n" +
      "const [larger, smaller] = [row.larger_claim_id, row.smaller_claim_id].map((id) => byId.get(id));\n" +
      "console.log(gap(larger, smaller).guaranteed_ratio.toFixed(3), row.guaranteed_ratio.toFixed(3));"),
    "A bundler takes only the tables that are used. Observable Framework ships a module whole: import the tables one " +
      `by one there. Each table is a file too: \`import.meta.resolve("${name}/claims.csv")\`.`,
    "## Tables",
    ["| module | export | type of a row | rows | |", "| --- | --- | --- | --- | --- |", ...tables].join("\n"),
    "## Versions",
    versionRules,
    "## What not to conclude",
    notToConclude.map((line) => `- ${line}`).join("\n"),
    "## Licence and citation",
    `Creative Commons Attribution 4.0. ${citationWords(edition).replace(/ \{site\}\S*$/, "")}`,
    ""
  ].join("\n\n").replace(/\n+$/, "\n");
}

/** The README of the package `tollbook`. */
export function domainReadMe(): string {
  return [
    "# tollbook",
    "What reported tolls need beside their numbers: what a bound admits, which claims may be compared, which of a " +
      "claimant’s claims stands on a day, how far two claims are apart, and what became of a figure in print. Pure " +
      "functions with types; no data, no other package. The tables of a story are a package of their own, such as " +
      "`tollbook-ukraine-2022`.",
    "## Three examples",
    "How far apart two figures are, and what their words guarantee:",
    js('import {gap} from "tollbook/toll";\n\n' +
      'const larger = {low: 6000, high: null, bound: "more-than"};\n' +
      'const smaller = {low: 498, high: 498, bound: "exact"};\nconsole.log(gap(larger, smaller).guaranteed_ratio);'),
    "Whether two claims may stand on one axis, and why not:",
    js('import {comparable} from "tollbook/toll";\n\nconst claim = {\n' +
      '  victims_party: "atlantis", victims_group: "military", measure: "killed", period: "cumulative",\n' +
      "  since: null, as_of: null, comparable_scope: null, basis: null, interval_of: null, interval_level: null\n};\n" +
      'console.log(comparable(claim, {...claim, measure: "casualties"}, "2022-02-24").reasons);'),
    "A mark for Observable Plot, in a project that has Plot:",
    js('import {plot} from "@observablehq/plot";\nimport {ClaimMark} from "tollbook/plot";\n\n' +
      'const rows = [{known_on: "2022-03-02", low: 498, high: 498, bound: "exact"}];\n' +
      "console.log(plot({marks: [new ClaimMark(rows)], document}).outerHTML.length > 0);"),
    "## Versions",
    "The first number of the version rises when a function or a type goes or means something else, the middle one " +
      "for new ones, the last for mended ones. What `tollbook/toll` and `tollbook/plot` export is stable; nothing " +
      "else can be imported.",
    "## Licence",
    "MIT. `toll.js` and `plot.js` hold parts of d3-array, ISC.",
    ""
  ].join("\n\n").replace(/\n+$/, "\n");
}

function js(code: string): string {
  return `\`\`\`js\n${code}\n\`\`\``;
}
