import {strFromU8, unzipSync} from "fflate";
import {Failure} from "../../failure.ts";
import {dayFormats} from "./styles.ts";
import {elements, parse} from "./xml.ts";

export interface Worksheet {
  name: string;
  /** Rows that hold something, each with its number and its cells' texts in order; days are YYYY-MM-DD. */
  rows: {line: number; cells: string[]}[];
}

/** What a workbook may unpack to: far more than any table that people type. */
const mostBytes = 256 * 1024 ** 2;
const mostColumns = 1000;

/** The worksheets of an .xlsx file that show, in order. Formulas give what the program computed last; a cell with an
 * error is empty.
 * @throws Failure where it is no such workbook, or unpacks to more than any table */
export function readWorkbook(bytes: Uint8Array): Worksheet[] {
  const files = unpacked(bytes);
  const part = (name: string) => (files[name] ? strFromU8(files[name]) : null);
  const book = part("xl/workbook.xml");
  if (book === null) throw new Failure("the file is no workbook of Excel’s kind (.xlsx); save it as .xlsx or CSV");
  const targets = new Map(elements(part("xl/_rels/workbook.xml.rels") ?? "", "relationship")
    .map(({id, target}) => [id, target!.replace(/^\/?(?:xl\/)?/, "xl/")]));
  const strings = sharedStrings(part("xl/sharedstrings.xml") ?? "");
  const isDay = dayFormats(part("xl/styles.xml") ?? "");
  const from1904 = elements(book, "workbookpr").some(({date1904}) => date1904 === "1" || date1904 === "true");
  const cell = {strings, isDay, epoch: from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)};
  return elements(book, "sheet").filter(({state}) => !state || state === "visible").flatMap(({name, "r:id": id}) => {
    const text = part((targets.get(id) ?? "").toLowerCase());
    return text === null ? [] : [{name: name ?? "", rows: sheetRows(text, cell)}];
  });
}

/** The parts of a workbook by their names in small letters. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {filter: ({name, originalSize}) => {
      if (!/^\/?xl\/(?:workbook\.xml|styles\.xml|sharedstrings\.xml|_rels\/|worksheets\/[^/]+\.xml)/i.test(name))
        return false;
      if ((size += originalSize) > mostBytes) throw new Failure("the workbook unpacks to more than 256 MB; take less");
      return true;
    }});
    return Object.fromEntries(Object.entries(parts).map(([name, part]) =>
      [name.toLowerCase().replace(/^\//, ""), part]));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("the workbook is broken off or no workbook at all; save it again");
  }
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [own, inText, phonetic] = ["", false, false];
  parse(xml, {
    open(name) {
      if (name === "si") own = "";
      if (name === "rph") phonetic = true;
      inText = name === "t" && !phonetic;
    },
    text: (piece) => inText && (own += piece),
    close(name) {
      inText = false;
      if (name === "rph") phonetic = false;
      if (name === "si") strings.push(own);
    }
  });
  return strings.map(plain);
}

/** Excel writes letters that XML has no place for as _x000D_. */
function plain(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\r\n?/g, "\n");
}

interface CellForms {
  strings: string[];
  /** Whether a cell of a style is shown as a day. */
  isDay: (style: number) => boolean;
  /** The day from which days are counted, in milliseconds. */
  epoch: number;
}

function sheetRows(xml: string, forms: CellForms): Worksheet["rows"] {
  const rows: Worksheet["rows"] = [];
  let line = 0;
  let at = -1;
  let cell: {type: string; style: number; text: string} | null = null;
  let inValue = false;
  parse(xml, {
    open(name, attributes) {
      if (name === "row") {
        line = Number(attributes.r) || line + 1;
        at = -1;
        rows.push({line, cells: []});
      } else if (name === "c") {
        at = attributes.r ? columnOf(attributes.r) : at + 1;
        cell = {type: attributes.t ?? "n", style: Number(attributes.s ?? 0), text: ""};
      } else inValue = cell !== null && (name === "v" || name === "t");
    },
    text: (piece) => inValue && cell && (cell.text += piece),
    close(name) {
      inValue = false;
      if (name !== "c" || !cell) return;
      const {cells} = rows.at(-1)!;
      if (at < mostColumns) {
        while (cells.length < at) cells.push("");
        cells[at] = textOf(cell, forms);
      }
      cell = null;
    }
  });
  return rows.filter(({cells}) => cells.some((text) => text.trim() !== ""));
}

/** "BC12" → 54. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/i.exec(place)?.[0].toUpperCase() ?? "A")
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function textOf({type, style, text}: {type: string; style: number; text: string},
  {strings, isDay, epoch}: CellForms): string {
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "b") return text === "1" ? "true" : "false";
  if (type === "e") return "";
  if (type === "inlineStr" || type === "str") return plain(text);
  if (type === "d") return text.replace(/T00:00:00.*$/, "");
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) return text;
  if (!isDay(style)) return Number.isInteger(value) ? String(value) : text;
  const day = new Date(epoch + Math.floor(value) * 864e5);
  return Number.isNaN(day.getTime()) ? text : day.toISOString().slice(0, 10);
}
