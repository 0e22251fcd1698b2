import {fileURLToPath} from "node:url";
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readArticle} from "../../src/reader/read-article.ts";

export interface Score {
  precision: number;
  recall: number;
  reach: number;
}

/** Reads the articles of a folder and scores them by the gold set's own script: one score a line of it. */
export function score(goldDir: string, articles: string): Map<string, Score> {
  const lines = readdirSync(articles)
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) =>
      readArticle(readFileSync(join(articles, file), "utf8")).candidates.map((one) =>
        JSON.stringify({doc: file.slice(0, -4), ...one})
      )
    );
  const folder = mkdtempSync(join(tmpdir(), "score-"));
  const file = join(folder, "predictions.jsonl");
  writeFileSync(file, lines.join("\n"));
  const script = fileURLToPath(new URL("./gold/score.mjs", import.meta.url));
  const text = execFileSync(process.execPath, [script, goldDir, file], {encoding: "utf8"});
  rmSync(folder, {recursive: true});
  const scores = new Map<string, Score>();
  for (const [, name, p, r, reach] of text.matchAll(/^(\S.*?) +P (\d\.\d+) +R (\d\.\d+) .*R\+review (\d\.\d+)/gm))
    scores.set(name!, {precision: Number(p), recall: Number(r), reach: Number(reach)});
  return scores;
}
