import type {Claim} from "../../../loaders/schema/claims.ts";
import type {Ledger} from "../../../loaders/schema/index.ts";
import type {Report} from "../../../loaders/schema/reports.ts";
import type {Answers, Question} from "./answers.ts";
import {withoutMarks} from "../count.ts";
import {days, isDayCount} from "../days.ts";
import {hasNoteMark, lostOf} from "../figure.ts";
import {cellReader, orderOfDays} from "./cells.ts";
import {byPlace, namedIn, type FlatColumn} from "./columns.ts";
import {bareTitle, columnTitled, guessColumns} from "./guess-columns.ts";
import {newNames, withMade, type Made, type Unknown} from "./new-names.ts";
import {isEmptyWord, totalIn} from "./no-row.ts";
import {nothing} from "./out.ts";
import {placeRows} from "./place.ts";
import type {FoundTable} from "./read-table.ts";
import {hostOf, readRow, withOutlet, type Cells} from "./row.ts";
import {countOf} from "../../../src/toll/count-of.ts";

/** What a table would do to a ledger. */
export interface Plan {
  /** What must be answered first; while there is one, nothing is added. */
  questions: Question[];
  /** How the columns are understood. */
  columns: string[];
  /** What stands for what no cell says. */
  usual: string[];
  /** What figures and days were taken as, where they may say otherwise. */
  taken: string[];
  /** Rows that cannot come in, each with its line. */
  troubles: {line: number; text: string}[];
  added: {claims: Claim[]; reports: Report[]} & Made;
  /** Cells of the ledger that the table has otherwise. */
  changes: {line: number; target: string; was: string; now: string}[];
  /** By a new row's id: the line of the table that it came from. */
  lines: Map<string, number>;
  /** Rows whose claim the ledger has. */
  printings: {line: number; claim: Claim}[];
  /** How many rows the ledger has already. */
  known: number;
}

/** Understands a table as printings with their claims, and says what of it is new to the ledger. Pure but for
 * `answers`, into which a question puts what it is told. */
export function planTable(ledger: Ledger, whole: FoundTable, answers: Answers, today: string): Plan {
  const sums = sumsIn(whole, answers);
  const lines = new Set(sums.map(({line}) => line));
  const table = {...whole, rows: whole.rows.filter(({line}) => !lines.has(line))};
  const guess = guessColumns(table, answers.columns);
  const every: Cells = new Map([...guess.implied, ...answers.every].map(([title, cell]) =>
    [columnTitled(title), cell]));
  const rows = table.rows.map(({line, cells}) => ({line, cells: cellsByColumn(guess.columns, cells, every)}));
  const has = new Set([...guess.columns, ...every.keys()]);
  const plan: Plan = {
    questions: missingColumns(has, ledger, answers), columns: guess.lines,
    usual: [...every].map(([column, cell]) => `${bareTitle(column)}: ${cell}`), taken: [], troubles: [],
    added: {claims: [], reports: [], claimants: [], outlets: [], vocabulary: []}, changes: [], lines: new Map(),
    printings: [], known: 0
  };
  const marked = rows.filter(({cells}) => hasNoteMark(cells.get(byPlace.get("claims/figure")!) ?? "")).length;
  if (marked) plan.columns.push(`the mark of a footnote behind a figure is no part of it (${marked} of the rows)`);
  plan.taken.push(...figuresTaken(rows), ...emptyWords(table));
  plan.troubles.push(...sums);
  plan.troubles.push(...tooLong(table));
  if (plan.questions.length) return plan;
  const order = answers.days ?? orderOfDays(rows.flatMap(({cells}) => dayCells(cells)));
  const {made, questions} = newNames(unknownNames(rows, ledger, answers), ledger, answers);
  const read = cellReader(withMade(ledger, made), {...answers, days: order});
  const said = rows.map(({line, cells}) => readRow(line, cells, read));
  const twoDays = said.find((row) => row.twoDays)?.twoDays;
  plan.questions.push(...questions, ...(twoDays ? [daysQuestion(twoDays, answers)] : []));
  if (plan.questions.length) return plan;
  if (order && !answers.days) plan.taken.push(`days like 3/2/2022: ${order}, as others of the table are`);
  plan.taken.push(...dayCounts(rows.flatMap(({cells}) => dayCells(cells))));
  Object.assign(plan.added, made);
  const hasWords = has.has(byPlace.get("reports/figure_words")!);
  placeRows(plan, said.map((row) => (hasWords ? {...row, words: ""} : row)), ledger, today);
  return plan;
}

function cellsByColumn(columns: (FlatColumn | null)[], cells: string[], every: Cells): Cells {
  const own = columns.map((column, at) => [column, wordOf(cells[at] ?? "")] as const);
  const filled = own.filter((pair): pair is [FlatColumn, string] => pair[0] !== null && pair[1] !== "");
  return new Map([...every, ...filled]);
}

/** The rows that are sums of other rows, each with what to do. */
function sumsIn({rows}: FoundTable, answers: Answers): Plan["troubles"] {
  return rows.flatMap((row) => {
    const word = totalIn(row, answers);
    return word === null ? [] : [{line: row.line, text: `it begins with “${word}”, like a sum of other rows, which ` +
      "nobody said; take the row out, or write in place of that word whose total it is"}];
  });
}

/** Says which words are taken for empty cells. */
function emptyWords({rows}: FoundTable): string[] {
  const found = rows.flatMap(({cells}) => cells.map((cell) => cell.trim()).filter(isEmptyWord));
  return [...new Set(found)].filter((word) => word !== nothing).map((word) => {
    const many = found.filter((one) => one === word).length;
    return `“${word}” is taken for nothing (${countOf(many, "cell")})`;
  });
}

/** A line for each wording of a figure that no bound holds whole, with the first of its rows. */
function figuresTaken(rows: {line: number; cells: Cells}[]): string[] {
  const firsts = new Map(rows.flatMap(({line, cells}) => [...cells]
    .flatMap(([{place}, cell]) => (place.endsWith("/figure") ? [[cell, line] as const] : []))).reverse());
  return [...firsts].reverse().flatMap(([cell, line]) => {
    const lost = /^[\d.,\s]*$/.test(cell) || hasNoteMark(cell) ? null : lostOf(cell);
    return lost ? [`row ${line}: ${lost}`] : [];
  });
}

/** Rows with more cells than there are columns. */
function tooLong({header: {length}, rows}: FoundTable): Plan["troubles"] {
  return rows.filter(({cells}) => cells.slice(length).some((cell) => cell.trim())).map(({line, cells}) =>
    ({line, text: `it has ${cells.length} cells, and the first line names ${length}; name the others, or put a cell ` +
      "with the mark between cells in quotes"}));
}

/** What a cell says; what says that it says nothing is written in one way. */
function wordOf(cell: string): string {
  const bare = withoutMarksAround(cell);
  return isEmptyWord(bare) ? nothing : bare;
}

/** A cell without blanks and unseen marks at its ends. */
function withoutMarksAround(cell: string): string {
  const bare = cell.trim();
  const isMarked = !withoutMarks(bare[0] ?? "") || !withoutMarks(bare.at(-1) ?? "");
  return isMarked ? withoutMarks(bare).trim() : bare;
}

function dayCells(cells: Cells): string[] {
  return [...cells].flatMap(([{place}, cell]) => (/(?:_on|as_of|since)$/.test(place) ? [cell] : []));
}

/** Says how a number is taken that stands where a day should: it may be a slip for one. */
function dayCounts(cells: string[]): string[] {
  const found = cells.filter(isDayCount);
  if (!found.length) return [];
  const many = countOf(found.length, "cell");
  return [`days like ${found[0]}: a spreadsheet's count of days, ${days(found[0]!)[0]} (${many}); mend what is a slip`];
}

/** What no row can do without. */
function missingColumns(has: Set<FlatColumn | null>, ledger: Ledger, answers: Answers): Question[] {
  const hasNone = (...places: string[]) => !places.some((place) => has.has(byPlace.get(place)!));
  const asked: [missing: boolean, title: string, offers: string[]][] = [
    [hasNone("claims/claimant_id", "claims/claim_id"), "Claimant", ledger.claimants.map((row) => row.name)],
    [hasNone("reports/outlet_id", "reports/url"), "Outlet", ledger.outlets.map((row) => row.name)]
  ];
  const questions = asked.filter(([missing]) => missing).map(([, title, offers]): Question => ({
    what: `No column is the ${title.toLowerCase()}`, ask: "Which is it, for every row",
    flag: `--every "${title}=${offers[0] ?? "NAME"}", or --column "COLUMN OF THE TABLE=${title}"`, offers,
    take: (answer) => (answers.every.set(title, answer), null)
  }));
  if (hasNone("claims/figure", "reports/figure")) questions.unshift({
    what: "No column is the figure", ask: "What is its column called in the table",
    flag: '--column "COLUMN OF THE TABLE=Figure"',
    offers: [], take: (answer) => (answers.columns.set(answer, "Figure"), null)
  });
  return questions;
}

function daysQuestion([first, second]: string[], answers: Answers): Question {
  return {
    what: `Days of the table may mean two, such as ${first} (day-first) and ${second} (month-first)`,
    ask: "Which is it",
    flag: "--days day-first or --days month-first", offers: ["day-first", "month-first"],
    take(answer) {
      if (answer !== "day-first" && answer !== "month-first") return "write day-first or month-first";
      answers.days = answer;
      return null;
    }
  };
}

/** The names that the ledger does not have, each with the host of its row's address. */
function unknownNames(rows: {cells: Cells}[], ledger: Ledger, answers: Answers): Unknown[] {
  const read = cellReader(ledger, answers);
  return rows.flatMap(({cells}) => [...withOutlet(cells)].flatMap(([column, cell]) => {
    const named = namedIn(column);
    if (!named) return [];
    const domain = named.table === "outlets" ? hostOf(cells) : null;
    const [kind, side] = (["claimants/kind", "claimants/side"] as const).map((place) => cells.get(byPlace.get(place)!));
    const what = kind && side && `${kind}, ${side}`;
    return "unknown" in read(column, cell) ? [{column, name: cell, domain, what}] : [];
  }));
}
