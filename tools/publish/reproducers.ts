import type {Reproduced} from "./reproduced.ts";

/** A program that recomputes one number of the story from its files. */
export interface Reproducer {
  id: string;
  title: string;
  /** For the colouring of the code. */
  language: string;
  /** What must be installed. */
  needs: string;
  /** The program; `{data}` stands for the address of the story's folder. */
  code: string;
}

/** Programs that print the number: the count at the lower end of the larger claim over that at the upper end of the
 * smaller one, for the two claims that the table gaps names on the day. */
export function reproducers({toll_id, admits, day}: Reproduced): Reproducer[] {
  const [toll, kind, on] = [toll_id, admits, day].map((word) => JSON.stringify(word)) as [string, string, string];
  return [
    {
      id: "typescript",
      title: "TypeScript with arquero",
      language: "ts",
      needs: "npm install arquero, a file whose name ends in .mts",
      code: `import {desc, from} from "arquero";

const rows = async (table: string) => from(await (await fetch(\`{data}/\${table}.json\`)).json());
const claims = await rows("claims");

const [ratio] = (await rows("gaps"))
  .params({toll: ${toll}, admits: ${kind}, day: ${on}})
  .filter((gap, $) => gap.toll_id === $.toll && gap.admits === $.admits &&
    gap.pairs === "headline" && gap.from <= $.day)
  .orderby(desc("from"))
  .slice(0, 1)
  .join(claims.select({claim_id: "smaller_claim_id", high: "high"}), "smaller_claim_id")
  .join(claims.select({claim_id: "larger_claim_id", low: "low"}), "larger_claim_id")
  .derive({ratio: (row) => row.low / row.high})
  .array("ratio");

console.log(ratio.toFixed(6));
`
    },
    {
      id: "duckdb",
      title: "DuckDB on Parquet",
      language: "sql",
      needs: "DuckDB",
      code: `select printf('%.6f', larger.low / smaller.high) as guaranteed_ratio
from '{data}/gaps.parquet' as gap
join '{data}/claims.parquet' as smaller on smaller.claim_id = gap.smaller_claim_id
join '{data}/claims.parquet' as larger on larger.claim_id = gap.larger_claim_id
where gap.toll_id = '${toll_id}'
  and gap.admits = '${admits}'
  and gap.pairs = 'headline'
  and date '${day}' between gap."from" and coalesce(gap.until, date '9999-12-31');
`
    },
    {
      id: "python",
      title: "Python, nothing installed",
      language: "python",
      needs: "Python 3",
      code: `import csv, io, urllib.request

def rows(table):
    with urllib.request.urlopen("{data}/" + table + ".csv") as answer:
        return list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8", newline="")))

claims = {claim["claim_id"]: claim for claim in rows("claims")}
gap = next(gap for gap in rows("gaps")
           if gap["toll_id"] == ${toll} and gap["admits"] == ${kind} and gap["pairs"] == "headline"
           and gap["from"] <= ${on} and (gap["until"] or "9999") >= ${on})
larger, smaller = claims[gap["larger_claim_id"]], claims[gap["smaller_claim_id"]]
print(f"{int(larger['low']) / int(smaller['high']):.6f}")
`
    },
    {
      id: "pandas",
      title: "Python with pandas",
      language: "python",
      needs: "pip install pandas",
      code: `import pandas as pd

gaps = pd.read_csv("{data}/gaps.csv")
claims = pd.read_csv("{data}/claims.csv").set_index("claim_id")
gap = gaps[(gaps["toll_id"] == ${toll}) & (gaps["admits"] == ${kind})
           & (gaps["pairs"] == "headline")
           & (gaps["from"] <= ${on}) & (gaps["until"].fillna("9999") >= ${on})].iloc[0]
ratio = claims.loc[gap["larger_claim_id"], "low"] / claims.loc[gap["smaller_claim_id"], "high"]
print(f"{ratio:.6f}")
`
    },
    {
      id: "r",
      title: "R, nothing installed",
      language: "r",
      needs: "R",
      code: `gaps <- read.csv("{data}/gaps.csv", encoding = "UTF-8")
claims <- read.csv("{data}/claims.csv", encoding = "UTF-8")
until <- ifelse(gaps$until == "" | is.na(gaps$until), "9999", gaps$until)
gap <- gaps[gaps$toll_id == ${toll} & gaps$admits == ${kind} & gaps$pairs == "headline" &
              gaps$from <= ${on} & until >= ${on}, ][1, ]
larger <- claims[claims$claim_id == gap$larger_claim_id, ]
smaller <- claims[claims$claim_id == gap$smaller_claim_id, ]
cat(sprintf("%.6f\\n", larger$low / smaller$high))
`
    },
    {
      id: "observable",
      title: "Observable",
      language: "js",
      needs: "a notebook or a page of Observable",
      code: `const rows = (table) => fetch(\`{data}/\${table}.json\`).then((answer) => answer.json());
const [gaps, claims] = await Promise.all([rows("gaps"), rows("claims")]);
const gap = gaps.find((row) =>
  row.toll_id === ${toll} && row.admits === ${kind} && row.pairs === "headline" &&
  row.from <= ${on} && (row.until ?? "9999") >= ${on}
);
const claim = (id) => claims.find((row) => row.claim_id === id);
display((claim(gap.larger_claim_id).low / claim(gap.smaller_claim_id).high).toFixed(6));
`
    },
    {
      id: "awk",
      title: "curl and awk",
      language: "sh",
      needs: "curl, awk",
      code: `curl --silent --fail {data}/gaps.csv {data}/claims.csv | awk -F, -v day=${day} '
  $1 == "toll_id" || $1 == "claim_id" {table = $1; next}
  table == "toll_id" && $1 == ${toll} && $2 == ${kind} && $13 ~ /^headline/ &&
    $3 <= day && ($4 == "" || $4 >= day) {
    smaller = $6; larger = $7
  }
  table == "claim_id" {low[$1] = $9; high[$1] = $10}
  END {printf "%.6f\\n", low[larger] / high[smaller]}'
`
    }
  ];
}
