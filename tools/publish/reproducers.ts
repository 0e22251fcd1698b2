import type {Reproduced} from "./reproduced.ts";

/** A program that recomputes one number of the story from its files. */
export interface Reproducer {
  id: string;
  title: string;
  /** For the colouring of the code. */
  language: string;
  /** What must be installed. */
  needs: string;
  /** The program; `{data}` stands for the address of the story's folder. Its last line asks for one day: with another
   * it is right as well. */
  code: string;
}

/** Programs that print the number: the lowest count that the words of the larger claim admit over the highest that
 * those of the smaller one do, for the two claims that the table gaps names on the day; 1 where they admit one count
 * for both, "none" where there are no two, or the smaller is zero. */
export function reproducers({toll_id, admits, day}: Reproduced): Reproducer[] {
  const [toll, kind, on] = [toll_id, admits, day].map((word) => JSON.stringify(word)) as [string, string, string];
  return [
    {
      id: "typescript",
      title: "TypeScript, nothing installed",
      language: "ts",
      needs: "Node 20 and npx tsx gap.mts; from Node 22.18 on node gap.mts",
      code: `type Row = Record<string, any>;
const rows = async (table: string): Promise<Row[]> => (await fetch(\`{data}/\${table}.json\`)).json();
const [gaps, claims] = await Promise.all([rows("gaps"), rows("claims")]);
const claim = new Map(claims.map((row) => [row.claim_id, row]));

function guaranteed(day: string): string {
  const gap = gaps.find((row) => row.toll_id === ${toll} && row.admits === ${kind} &&
    row.pairs === "headline" && row.holds_from <= day && (row.holds_until ?? "9999") >= day);
  const [larger, smaller] = [claim.get(gap?.larger_claim_id), claim.get(gap?.smaller_claim_id)];
  if (!larger || !smaller || smaller.admitted_high === 0) return "none";
  return Math.max(1, larger.admitted_low / (smaller.admitted_high ?? Infinity)).toFixed(6);
}

console.log(guaranteed(${on}));
`
    },
    {
      id: "duckdb",
      title: "DuckDB on Parquet",
      language: "sql",
      needs: "DuckDB",
      code: `create temp macro guaranteed(day) as (
  select coalesce(max(printf('%.6f',
    greatest(1, larger.admitted_low / coalesce(smaller.admitted_high, 'inf')))), 'none')
  from '{data}/gaps.parquet' as gap
  join '{data}/claims.parquet' as smaller on smaller.claim_id = gap.smaller_claim_id
  join '{data}/claims.parquet' as larger on larger.claim_id = gap.larger_claim_id
  where gap.toll_id = '${toll_id}'
    and gap.admits = '${admits}'
    and gap.pairs = 'headline'
    and gap.holds_from <= day and coalesce(gap.holds_until, date '9999-12-31') >= day
    and smaller.admitted_high is distinct from 0
);
select guaranteed(date '${day}') as guaranteed_ratio;
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
gaps = [gap for gap in rows("gaps") if gap["toll_id"] == ${toll}
        and gap["admits"] == ${kind} and gap["pairs"] == "headline" and gap["larger_claim_id"]]

def guaranteed(day):
    for gap in gaps:
        if gap["holds_from"] <= day <= (gap["holds_until"] or "9999"):
            low = float(claims[gap["larger_claim_id"]]["admitted_low"])
            high = float(claims[gap["smaller_claim_id"]]["admitted_high"] or "inf")
            return f"{max(1, low / high):.6f}" if high else "none"
    return "none"

print(guaranteed(${on}))
`
    },
    {
      id: "pandas",
      title: "Python with pandas",
      language: "python",
      needs: "pip install pandas",
      code: `import pandas as pd

claims = pd.read_csv("{data}/claims.csv").set_index("claim_id")
gaps = pd.read_csv("{data}/gaps.csv").query(
    "toll_id == '${toll_id}' and admits == '${admits}' and pairs == 'headline'").dropna(subset=["larger_claim_id"])

def guaranteed(day):
    on = gaps[(gaps.holds_from <= day) & (gaps.holds_until.fillna("9999") >= day)]
    if on.empty:
        return "none"
    low = claims.admitted_low[on.larger_claim_id.iloc[0]]
    high = claims.admitted_high.fillna(float("inf"))[on.smaller_claim_id.iloc[0]]
    return f"{max(1, low / high):.6f}" if high else "none"

print(guaranteed(${on}))
`
    },
    {
      id: "r",
      title: "R, nothing installed",
      language: "r",
      needs: "R",
      code: `claims <- read.csv("{data}/claims.csv", encoding = "UTF-8", na.strings = "")
gaps <- subset(read.csv("{data}/gaps.csv", encoding = "UTF-8", na.strings = ""),
               toll_id == ${toll} & admits == ${kind} & pairs == "headline" & !is.na(larger_claim_id))

guaranteed <- function(day) {
  on <- subset(gaps, holds_from <= day & (is.na(holds_until) | holds_until >= day))
  if (nrow(on) == 0) return("none")
  low <- claims$admitted_low[claims$claim_id == on$larger_claim_id[1]]
  high <- claims$admitted_high[claims$claim_id == on$smaller_claim_id[1]]
  if (is.na(high)) high <- Inf
  if (high == 0) "none" else sprintf("%.6f", max(1, low / high))
}

cat(guaranteed(${on}), sep = "\\n")
`
    },
    {
      id: "observable",
      title: "Observable",
      language: "js",
      needs: "a notebook or a page of Observable",
      code: `const rows = (table) => fetch(\`{data}/\${table}.json\`).then((answer) => answer.json());
const [gaps, claims] = await Promise.all([rows("gaps"), rows("claims")]);
const claim = new Map(claims.map((row) => [row.claim_id, row]));

function guaranteed(day) {
  const gap = gaps.find((row) => row.toll_id === ${toll} && row.admits === ${kind} &&
    row.pairs === "headline" && row.holds_from <= day && (row.holds_until ?? "9999") >= day);
  const [larger, smaller] = [claim.get(gap?.larger_claim_id), claim.get(gap?.smaller_claim_id)];
  if (!larger || !smaller || smaller.admitted_high === 0) return "none";
  return Math.max(1, larger.admitted_low / (smaller.admitted_high ?? Infinity)).toFixed(6);
}

display(guaranteed(${on}));
`
    },
    {
      id: "jq",
      title: "curl and jq",
      language: "sh",
      needs: "curl, jq",
      code: `curl --silent --fail {data}/gaps.json {data}/claims.json | jq --slurp --raw-output '
  (.[1] | INDEX(.claim_id)) as $claims |
  [.[0][] | select(.toll_id == ${toll} and .admits == ${kind}
    and .pairs == "headline" and .larger_claim_id)] as $gaps |
  def guaranteed($day):
    [$gaps[] | select(.holds_from <= $day and (.holds_until // "9999") >= $day)][0] as $gap |
    $claims[$gap.smaller_claim_id // ""].admitted_high as $high |
    if $gap == null or $high == 0 then "none"
    else [1, $claims[$gap.larger_claim_id].admitted_low / ($high // infinite)] | max * 1e6 | round
      | tostring | .[:-6] + "." + .[-6:]
    end;
  guaranteed(${on})'
`
    }
  ];
}
