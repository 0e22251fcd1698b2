// What README.txt says of reading the files holds in the programs that it names.
import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {publishedClaimsTable} from "../../loaders/schema/published-claims.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {allStories} from "../../tools/page/stories.ts";
import {readingTips} from "../../tools/publish/read-me.ts";

const [story] = allStories();
const {claims} = story!.tables;
const folder = mkdtempSync(join(tmpdir(), "tollbook-"));
after(() => rmSync(folder, {recursive: true}));
const file = join(folder, "claims.csv");
writeFileSync(file, toCsv(publishedClaimsTable, claims));

const answer = (tool: string, ...words: string[]) => spawnSync(tool, words, {encoding: "utf8", timeout: 60_000});
const tip = (name: string) => readingTips.find((line) => line.startsWith(`${name}: `))!;
const count = (holds: (claim: (typeof claims)[number]) => boolean) => claims.filter(holds).length;

const r = answer("Rscript", "--version").status === 0;
test("R reads empty cells as NA and asks for true as the tip says",
  {skip: !r && "NOT RUN: there is no Rscript here"}, () => {
  const [read] = /read\.csv\(file, [^)]*\)/.exec(tip("R"))!;
  const [asked] = /own_words == "true"/.exec(tip("R"))!;
  const program = `file <- "${file}"; d <- ${read}; cat(sum(d$${asked}), sum(is.na(d$note)), sum(d$low, na.rm = TRUE))`;
  assert.equal(answer("Rscript", "-e", program).stdout, [count((one) => one.own_words === true),
    count((one) => one.note === null), claims.reduce((sum, {low}) => sum + (low ?? 0), 0)].join(" "));
});

const python = ["/usr/bin/python3", "python3"].find((name) => answer(name, "-c", "import pandas").status === 0);
test("pandas keeps whole numbers whole and makes days as the tip says",
  {skip: !python && "NOT RUN: there is no python3 with pandas here"}, () => {
  const [whole] = /dtype=\{[^}]*\}/.exec(tip("pandas"))!;
  const [days] = /parse_dates=\[[^\]]*\]/.exec(tip("pandas"))!;
  const program = `import pandas as p; d = p.read_csv("${file}", ${whole}, ${days}); ` +
    "print(d.low.dtype, d.low.isna().sum(), (d.said_on.dt.year == 2022).sum(), d.own_words.sum())";
  assert.equal(answer(python!, "-c", program).stdout.trim(), ["Int64", count((one) => one.low === null),
    count((one) => one.said_on?.startsWith("2022") ?? false), count((one) => one.own_words === true)].join(" "));
});
