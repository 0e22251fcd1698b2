import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {csvCell, parseCsv} from "../../../loaders/read/csv.ts";
import type {Problem} from "../../../loaders/check/problem.ts";
import {readLedger} from "../../../loaders/read/ledger.ts";
import {columnKind} from "../../../loaders/schema/column-kind.ts";
import {ledgerTables, type LedgerName} from "../../../loaders/schema/index.ts";
import type {Table} from "../../../loaders/schema/table.ts";
import {filled, instead, own, where, type Cells, type Kind} from "./kind.ts";
import {hastyKinds} from "./hasty.ts";
import {senseKinds} from "./sense.ts";
import {slyKinds} from "./sly.ts";
import {tiredKinds} from "./tired.ts";

const after = (text: string) => (cell: string) => cell && cell + text;

/** Slips of form and of sense by the kind of a column. */
const slips: Record<string, Record<string, Kind["slip"]>> = {
  day: {
    "a day that does not exist": filled((cell) => `${cell.slice(0, 4)}-02-30`),
    "a month that does not exist": filled((cell) => cell.replace(/-\d\d-/, "-13-")),
    "a day as others write it": filled((cell) => cell.split("-").reverse().join(".")),
    "a day without its zeros": filled((cell) => (/-0/.test(cell) ? cell.replaceAll("-0", "-") : `${cell} `)),
    "a year yet to come": filled((cell) => `2099${cell.slice(4)}`)
  },
  integer: {
    "separators in a number": filled((cell) => `${cell},000`),
    "a fraction": after(".5"),
    "a sign": filled((cell) => `-${cell}`),
    "an O for a zero": filled((cell) => `${cell.slice(0, -1)}O`),
    "a word for a number": instead("many")
  },
  word: {"a word of no list": filled((cell) => `${cell}x`), "a capital": filled((cell) => cell[0]!.toUpperCase() +
    cell.slice(1))},
  own: {"capitals in an id": filled((cell) => cell.toUpperCase()), "a blank in an id": filled((cell) => `${cell} `)},
  id: {"an id of nobody": filled((cell) => `${cell}-x`), "capitals in an id": filled((cell) => cell.toUpperCase()),
    "a blank in an id": filled((cell) => cell.replace("-", " ") + " ")},
  url: {
    "no scheme": filled((cell) => cell.replace(/^https?:\/\//, "")),
    "no host": filled(instead("https:///x")),
    "a port": filled((cell) => cell.replace(/^(https?:\/\/[^/]+)/, "$1:8443")),
    "another's name": filled((cell) => cell.replace(/^https?:\/\/([^/]+)/, "https://$1@evil.example")),
    "a broken escape": after("/%zz"),
    "a script": filled(instead("javascript:alert(1)"))
  },
  boolean: {"yes for true": instead("yes")},
  text: {
    "a letter that nobody sees": filled((cell) => `${cell[0]}\u200b${cell.slice(1)}`),
    "text turned around": filled((cell) => `\u202e${cell}`),
    "a bell": after("\u0007"),
    "a letter that was lost": after("\ufffd"),
    "another encoding": after(" cafÃ©"),
    "a blank before": filled((cell) => ` ${cell}`),
    "a line break": after("\nmore"),
    "a formula": filled((cell) => `=1+1 ${cell}`)
  }
};

const numberIn = (text: string) => text.match(/\d+(?:[ .,'’\u00a0\u202f]\d{3}(?!\d))*/g) ?? [];
const another: Kind["slip"] = (cell, _, other) => (cell && other !== cell ? other : null);

/** Slips of sense that only some columns can have. */
const senseSlips: Kind[] = [
  ...(["outlet_id", "claim_id", "measure", "victims_party", "bound"] as const).map((column) =>
    own("reports", column, "that of another row", another)),
  ...(["claimant_id", "measure", "victims_party", "said_on", "claim_id"] as const).map((column) =>
    own("claims", column, "that of another row", another)),
  // A running count of one day: the slip is in its period or in its days.
  {...own("claims", "period", "that of another row", another), or: ["since"]},
  ...(["name", "short_name"] as const).map((column) => own("claimants", column, "that of another row", another)),
  own("outlets", "name", "that of another row", another),
  own("claims", "said_on", "a year before the story", filled((cell) => `1822${cell.slice(4)}`)),
  own("claims", "as_of", "a year before the story", filled((cell) => `1822${cell.slice(4)}`)),
  own("reports", "published_on", "a year before the story", filled((cell) => `1822${cell.slice(4)}`)),
  own("events", "date", "a year before the story", filled((cell) => `1822${cell.slice(4)}`)),
  own("denials", "said_on", "a year before the story", filled((cell) => `1822${cell.slice(4)}`)),
  own("claims", "low", "another figure than its id", where((cell, {claim_id: id, low, high}) =>
    Boolean(cell) && low === high && id!.endsWith(`-${cell}`), (cell) => String(Number(cell) + 90))),
  own("reports", "figure_words", "another figure than its words", where((cell, {low}) => numberIn(cell).length === 1 &&
    Number(numberIn(cell)[0]!.replace(/\D/g, "")) === Number(low) && Number(low) > 100,
  (cell) => cell.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10)))),
  own("claims", "replaces", "itself replaced", (_, {claim_id}) => claim_id!),
  own("claims", "bound", "a bound that does not fit", where((_, {low, high}) => low === high && low !== "",
    instead("more-than"))),
  // A status and a day that belong together: the slip is in either.
  {...own("claims", "withdrawn_on", "withdrawn and standing", where((cell, {status}) => !cell && status === "standing",
    instead("2026-01-01"))), or: ["status"]},
  {...own("claims", "status", "withdrawn without a day", where((_, {withdrawn_on}) => !withdrawn_on,
    instead("withdrawn"))), or: ["withdrawn_on"]},
  own("claims", "interval_level", "a level of 95", instead("95")),
  own("claims", "story_id", "another story", instead("elsewhere-2020")),
  own("reports", "url", "another's page", filled(instead("https://unrelated.example/page"))),
  own("reports", "language", "a language in words", instead("English")),
  own("reports", "language", "a language of nobody", instead("xq")),
  own("reports", "figure_words", "more than eight words", instead("one two three four five six seven eight nine")),
  own("reports", "sha256", "half a hash", instead("abc123")),
  own("outlets", "domain", "an address for a host", filled((cell) => `https://${cell}/`)),
  own("outlets", "domain", "www before a host", filled((cell) => `www.${cell}`)),
  own("claimants", "short_name", "a name too long", instead("A name that no label has any room for")),
  own("events", "label", "a label too long", instead("A label that is longer than a chart has room for it")),
  own("corrections", "target", "a cell that is not there", after("x")),
  own("corrections", "now", "a correction that changes nothing", (_, {was}) => was!),
  own("corrections", "made_on", "corrected before it was there", instead("1850-01-01")),
  own("denials", "published_on", "denied before it was said", filled((cell) => `1850${cell.slice(4)}`))
];

/** Every column with every slip of its kind, and required cells emptied. */
const formKinds: Kind[] = [
  ...(Object.entries(ledgerTables) as [LedgerName, Table][]).flatMap(([table, declared]) =>
    Object.entries(declared.row.shape).flatMap(([column, type]) => {
      const {kind, nullable} = columnKind(type as never);
      // Another id of its own is no slip: the row is then another's.
      const is = declared.key.includes(column) ? "own"
        : /^(?:archive_)?url$|^source$/.test(column) ? "url"
        : kind === "text" && /_id$|^replaces$|^victims_|^side$|^speaks_for$|^interval_of$|_scope$/.test(column) ? "id"
          : kind === "list" ? "" : kind;
      const made = Object.entries(slips[is] ?? {}).map(([name, slip]): Kind => ({name, table, column, slip}));
      return nullable || is === "" || kind === "list" ? made
        : [...made, {name: "nothing", table, column, slip: instead("")} satisfies Kind];
    }))
];

/** All slips, those of sense last. */
export const kinds: Kind[] = [...formKinds, ...senseSlips, ...senseKinds, ...tiredKinds, ...hastyKinds,
  ...slyKinds];

/** So many slips at a time that each finds a row of its own. Those of form and those of sense do not go together: where
 * a row cannot be read, rules that look at all rows of a table are silent. */
export function batches(most: number): Kind[][] {
  return [formKinds, kinds.slice(formKinds.length)].flatMap((all) => {
    const count = Math.ceil(all.length / most);
    return Array.from({length: count}, (_, at) => all.filter((_, index) => index % count === at));
  });
}

/** A slip that was put into a file: which, and where its cell stands. */
interface Seeded {
  kind: Kind;
  file: string;
  line: number;
  column: number;
  /** Where each cell of the slip stands. */
  columns: number[];
  cell: string;
}

export interface Found {
  seeded: number;
  kinds: string[];
  found: number;
  exact: number;
  mended: number;
  missed: string[];
}

/**
 * Puts slips into a ledger that is sound, each into a row of its own, and asks the checker.
 * @param own which slips; each finds its row by the seed
 */
export function seedDefects(storyId: string, root: string, own: Kind[], seed: number): Found {
  const files = new Map<string, string>();
  const folder = join(root, storyId);
  const seeded = seedInto(folder, own, seed, files);
  const open = (path: string) => {
    const name = path.slice(folder.length + 1);
    return files.has(name) ? Buffer.from(files.get(name)!) : readFileSync(path);
  };
  const {problems} = readLedger(storyId, root, (file) => file, open);
  const byLine = grouped(problems);
  // Of two rows that are alike the later is told, and names the line of the other.
  const at = (one: Seeded) => byLine.get(`${one.file}:${one.line}`) ??
    problems.filter(({file, what}) => file === one.file && what.endsWith(` of line ${one.line}`));
  const found = seeded.filter((one) => at(one).length > 0);
  const exact = found.filter((one) => at(one).some((problem) =>
    one.columns.includes(problem.column) || isTwinOf(one, problem)));
  return {
    seeded: seeded.length, kinds: seeded.map(({kind}) => nameOf(kind)),
    found: found.length, exact: exact.length,
    mended: found.filter((one) => at(one).every(({mend}) => mend.trim() !== "")).length,
    missed: [...seeded.filter((one) => !found.includes(one)).map((one) => `silent: ${tell(one)}`),
      ...found.filter((one) => !exact.includes(one)).map((one) =>
        `elsewhere: ${tell(one)}, told at ${at(one).map(({column, code}) => `${column} ${code}`)}`)]
  };
}

/** Whether a problem of another row names this cell: “is also the name of line 7”. */
const isTwinOf = ({line, kind}: Seeded, {what}: Problem) =>
  what.endsWith(` is also the ${kind.column} of line ${line}`);

const nameOf = ({table, column, name}: Kind) => `${table}/${column}: ${name}`;
const tell = ({kind, file, line, column, cell}: Seeded) =>
  `${nameOf(kind)} at ${file}:${line}:${column} ${JSON.stringify(cell.slice(0, 60))}`;

function grouped(problems: Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.file}:${problem.line}`;
    groups.set(key, [...groups.get(key) ?? [], problem]);
  }
  return groups;
}

/** Writes the changed tables into `files`. */
function seedInto(folder: string, own: Kind[], seed: number, files: Map<string, string>): Seeded[] {
  const seeded: Seeded[] = [];
  const people = somebody(folder);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".csv"))) {
    const mine = own.filter(({table}) => `${table}.csv` === file);
    if (!mine.length) continue;
    const [header, ...rows] = parseCsv(readFileSync(join(folder, file), "utf8")).rows
      .map((row) => row.map(({value}) => value)) as [string[], ...string[][]];
    const free = fc.sample(fc.shuffledSubarray(rows.map((_, at) => at), {minLength: rows.length}),
      {numRuns: 1, seed})[0]!;
    const cellsOf = (at: number): Cells => Object.fromEntries(header.map((name, cell) => [name, rows[at]![cell]!]));
    const changed = new Map<number, {kind: Kind; cells: Cells}>();
    for (const kind of mine) {
      const slipOf = (at: number): Cells | null => {
        const row = cellsOf(at);
        const another = cellsOf((at + Math.ceil(rows.length / 2)) % rows.length);
        const made = kind.slip(row[kind.column] ?? "", row, another[kind.column] ?? "", another, ...people);
        const cells = typeof made === "string" ? {[kind.column]: made} : made;
        const differs = Object.entries(cells ?? {}).some(([name, cell]) => cell !== row[name]);
        return cells && header.includes(kind.column) && differs &&
          (kind.name === "nothing" || cells[kind.column] !== "") ? cells : null;
      };
      const row = free.findIndex((at) => slipOf(at) !== null);
      if (row < 0) continue;
      const [at] = free.splice(row, 1);
      changed.set(at!, {kind, cells: slipOf(at!)!});
    }
    files.set(file, writtenWith(file, header, rows, changed, seeded));
  }
  return seeded;
}

/** The text of a table with its slips; notes where each stands. */
function writtenWith(file: string, header: string[], rows: string[][],
  changed: Map<number, {kind: Kind; cells: Cells}>, seeded: Seeded[]): string {
  let text = `${header.map(csvCell).join(",")}\n`;
  let line = 2;
  for (const [at, row] of rows.entries()) {
    const slip = changed.get(at);
    const cells = row.map((cell, index) => csvCell(slip?.cells[header[index]!] ?? cell));
    if (slip) {
      const placeOf = (name: string) => {
        const index = header.indexOf(name);
        const breaks = cells.slice(0, index).join(",").split("\n");
        return {name, line: line + breaks.length - 1, column: breaks.at(-1)!.length + (index > 0 ? 2 : 1)};
      };
      const places = Object.keys(slip.cells).map(placeOf);
      const {line: own, column} = places.find(({name}) => name === slip.kind.column)!;
      const columns = [...places, ...(slip.kind.or ?? []).map(placeOf)].map((place) => place.column);
      seeded.push({kind: slip.kind, file, line: own, column, columns,
        cell: slip.cells[slip.kind.column]!});
    }
    const whole = cells.join(",");
    text += `${whole}\n`;
    line += whole.split("\n").length;
  }
  return text;
}

/** A claimant of a ledger who claims nothing, if there is one, and the id of a printing. */
function somebody(folder: string): [silent: string | undefined, taken: string | undefined] {
  const column = (table: LedgerName, name: string) => {
    const [header, ...rows] = parseCsv(readFileSync(join(folder, `${table}.csv`), "utf8")).rows;
    return rows.map((row) => row[header!.findIndex(({value}) => value === name)]!.value);
  };
  const speaking = new Set([...column("claims", "claimant_id"), ...column("claimants", "speaks_for")]);
  return [column("claimants", "claimant_id").find((id) => !speaking.has(id)), column("reports", "report_id").at(-1)];
}
