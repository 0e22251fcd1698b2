import {citationTitle, citationWords} from "./citation.ts";
import {formats, formatsOf, type Format} from "../../loaders/write/table-writers.ts";
import type {Edition} from "./edition.ts";
import {isRelease} from "./version.ts";
import {countOf} from "../../src/toll/count-of.ts";

/** What these tables cannot tell, in the README of every copy. */
export const notToConclude = [
  "How many people died. Every count is somebody's claim; none is checked here against the world.",
  "That anybody lied. A gap says how far apart two sayings are, never which of them is nearer the truth.",
  "A better number by averaging, adding or interpolating claims. They differ in measure, victims, period and basis.",
  "That losses are killed. Losses are what the claimant calls so; casualties include the wounded; irrecoverable " +
    "losses may include prisoners and the missing.",
  "That a figure held on each day on which it stood. A standing claim is the latest word; look at its age.",
  "That counts of documented cases (basis named or documented) are totals. They are floors.",
  "That what is absent was not said. The printings are those that were read: a sample, and shares of damage describe " +
    "this sample only.",
  "What readers knew on a day from as_of. Use known_on of the table standing, or said_on."
];

/** What people stumbled over who read the files with what they had. */
export const readingTips = [
  "R: read.csv(file, na.strings = \"\") makes NA of an empty cell. Base R keeps true and false as text: ask " +
    "own_words == \"true\". readr::read_csv makes them logical.",
  "pandas: in read_csv a column of whole numbers with an empty cell becomes one of decimals; " +
    "dtype={\"low\": \"Int64\"} keeps it whole. parse_dates=[\"said_on\"] makes days of text.",
  "DuckDB: SELECT * FROM 'claims.parquet' has the types, lists among them; of a CSV a list is text. A name with a " +
    "hyphen needs quotes once it is a table: \"claims-wide\".",
  "A spreadsheet: take the workbook or .excel.csv. Of a plain CSV a spreadsheet may turn words into dates; of the " +
    "other LibreOffice does not where “Format quoted field as text” is ticked as it opens.",
  "To join: toll_id, claim_id, claimant_id, outlet_id lead to the tables of their name, and there to one row each."
];

/** The README of one edition, as plain text. */
export function readMe(edition: Edition, wanted: readonly Format[] = formats): string {
  const {story, declared, rows} = edition;
  const tables = Object.values(declared).map(({name, description}) =>
    `${name} (${countOf(rows[name]!.length, "row")})\n${paragraph(description, "  ")}`
  );
  return [
    citationTitle(edition),
    paragraph(whichTables(edition)),
    ...(story.note ? [paragraph(story.note)] : []),
    heading("What not to conclude"),
    ...notToConclude.map((line) => paragraph(line, "  ", "- ")),
    heading("Tables"),
    ...tables,
    heading("Files"),
    paragraph(
      `Each table comes as ${formatWordsOf(declared, wanted)}, with its JSON Schema in ` +
        ".schema.json. datapackage.json and csv-metadata.json say what each column means, which columns are keys and " +
        "where they lead; GLOSSARY.txt defines the terms and every word of every closed list. SHA256SUMS holds the " +
        "hash of every other file."
    ),
    paragraph("Days are calendar days, YYYY-MM-DD. An empty low or high is an open end, not zero."),
    heading("Reading them"),
    ...readingTips.map((line) => paragraph(line, "  ", "- ")),
    heading("Licence and citation"),
    paragraph("Creative Commons Attribution 4.0. CITATION.cff, citation.bib and citation.csl.json say how to cite:"),
    paragraph(`${citationWords(edition).replace(/ \{site\}\S*$/, "")}`),
    ""
  ].join("\n\n").replace(/\n+$/, "\n");
}

const formatWords: Record<Format, string> = {
  csv: ".csv (UTF-8, comma, LF, empty = unknown or open)",
  "excel.csv": ".excel.csv (for spreadsheets: byte order mark, and an apostrophe before what a spreadsheet would run " +
    "as a formula)",
  json: ".json",
  parquet: ".parquet (typed)",
  arrow: ".arrow (typed)",
  "hxl.csv": ".hxl.csv (with a second row of HXL hashtags)"
};

function formatWordsOf(declared: Edition["declared"], wanted: readonly Format[]): string {
  const some = wanted.filter((format) => Object.values(declared).some((table) => formatsOf(table).includes(format)));
  return some.map((format) => formatWords[format]).join(", ");
}

function whichTables({version, released_on, known_on, published_on}: Edition): string {
  if (known_on)
    return (
      `The tables as a reader could have known them on ${known_on}: claims said or printed by then, printings that ` +
      "bear a day no later, and nothing of what became of a claim afterwards. Notes are later; corrections and what " +
      "was left out are empty."
    );
  if (published_on)
    return (
      `The tables as they were at the end of ${published_on}, rebuilt from the ledger and its corrections in the ` +
      `columns of today. The last version then was ${version.split("+")[0]}, of ${released_on}. The story's words ` +
      "and its own row are today's."
    );
  return released_on && isRelease(version)
    ? `Frozen on ${released_on}. This version never changes.`
    : "The tables as the ledger is now. They change; cite a frozen version.";
}

export function heading(text: string): string {
  return `${text}\n${"-".repeat(text.length)}`;
}

export function paragraph(text: string, indent = "", bullet = ""): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 76) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, index) => (index ? indent || " ".repeat(bullet.length) : bullet || indent) + line).join("\n");
}
