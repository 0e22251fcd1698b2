import {strToU8, zipSync, type Zippable} from "fflate";
import {toDate} from "../../src/toll/day.ts";
import {grammarOf} from "../schema/cell.ts";
import {columnKind} from "../schema/column-kind.ts";
import {metaOf} from "../schema/column.ts";
import {columnsOf, leadsOf, type Table} from "../schema/table.ts";

/** A sheet: its name, the widths of its columns in letters, and its rows, the first of which is the head. A cell's
 * value is written as a number, a truth, a day or text; a text is never taken for a formula, a day or a number. */
interface Sheet {
  name: string;
  rows: Cell[][];
}
type Cell = string | number | boolean | Date | null;

/** Tables as one workbook of Excel and its like: a sheet a table, days as days, counts as numbers, and first of all a
 * sheet that says what each column means. The same bytes on every machine. */
export function toXlsx(declared: Record<string, Table>, rows: Record<string, object[]>): Uint8Array {
  const sheets = [dictionary(declared), ...Object.values(declared).map((table) => sheetOf(table, rows[table.name]!))];
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(sheets),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, at): [string, string] => ["worksheet", `worksheets/sheet${at + 1}.xml`]),
      ["styles", "styles.xml"]]),
    "xl/styles.xml": styles
  };
  for (const [at, sheet] of sheets.entries()) files[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(sheet);
  const mtime = new Date(1980, 0, 1);
  const members: Zippable = Object.fromEntries(Object.entries(files)
    .map(([name, text]) => [name, [strToU8(text), {mtime, level: 6}]]));
  return zipSync(members);
}

function dictionary(declared: Record<string, Table>): Sheet {
  const head = ["table", "column", "holds", "may be empty", "key", "leads to", "unit", "meaning", "rule", "words"];
  const rows = Object.values(declared).flatMap((table) => columnsOf(table).map((name): Cell[] => {
    const column = table.row.shape[name];
    const {kind, nullable} = columnKind(column);
    const {description, unit = null, rule = null, words = {}} = metaOf(column);
    const lead = leadsOf(table, declared).find((one) => one.column === name);
    return [table.name, name, kind, nullable, table.key.includes(name), lead ? `${lead.table}.${lead.to}` : null, unit,
      description, rule, Object.entries(words).map(([word, text]) => `${word}: ${text}`).join("\n") || null];
  }));
  return {name: "dictionary", rows: [head, ...rows]};
}

function sheetOf(table: Table, rows: object[]): Sheet {
  const columns = columnsOf(table).map((name) => {
    const column = table.row.shape[name];
    const {kind} = columnKind(column);
    const {encode} = grammarOf(column);
    return (row: Record<string, unknown>): Cell => {
      const value = row[name] ?? null;
      if (value === null || kind === "integer" || kind === "decimal" || kind === "boolean") return value as Cell;
      return kind === "day" && (value as string) >= "1900-03-01" ? toDate(value as string) : encode(value) || null;
    };
  });
  const cells = (rows as Record<string, unknown>[]).map((row) => columns.map((cell) => cell(row)));
  return {name: table.name, rows: [columnsOf(table), ...cells]};
}

const dayOne = Date.UTC(1899, 11, 30);
/** Excel cuts a cell's text there; nothing of ours is that long. */
const longest = 32_767;
const [headStyle, dayStyle] = [1, 2];

function worksheet({rows}: Sheet): string {
  const lines = rows.map((cells, at) => `<row r="${at + 1}">${cells.map((cell, column) =>
    cellXml(cell, `${letters(column)}${at + 1}`, at === 0)).join("")}</row>`);
  const last = `${letters(rows[0]!.length - 1)}${rows.length}`;
  return `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:${last}"/><sheetViews>` +
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `<cols><col min="1" max="${rows[0]!.length}" width="18" customWidth="1"/></cols>` +
    `<sheetData>${lines.join("")}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function cellXml(cell: Cell, place: string, isHead: boolean): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell instanceof Date)
    return `<c r="${place}" s="${dayStyle}"><v>${(cell.getTime() - dayOne) / 86_400_000}</v></c>`;
  const style = isHead ? ` s="${headStyle}"` : "";
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Text of XML, without the characters that XML cannot hold. */
function xml(text: string): string {
  return text.slice(0, longest).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/[&<>"]/g, (mark) => ({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})[mark]!);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function contentTypes(sheets: Sheet[]): string {
  const parts = [["/xl/workbook.xml", "sheet.main"], ["/xl/styles.xml", "styles"],
    ...sheets.map((_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, "worksheet"])];
  return `${declaration}<Types xmlns="${packages}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.map(([part, type]) =>
      `<Override PartName="${part}" ContentType="${sheetType}.${type}+xml"/>`).join("")}</Types>`;
}

function relations(targets: [kind: string, target: string][]): string {
  return `${declaration}<Relationships xmlns="${packages}/relationships">${targets.map(([kind, target], at) =>
    `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
}

function workbook(sheets: Sheet[]): string {
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({name}, at) =>
    `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`;
}

const styles = `${declaration}<styleSheet xmlns="${main}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  "</fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>" +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';
