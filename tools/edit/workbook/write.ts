import {strToU8} from "fflate";
import {zipFiles} from "../../publish/archive.ts";

export interface NewSheet {
  name: string;
  /** The first row is the head. */
  rows: string[][];
  /** How wide each column is, in letters. */
  widths?: number[];
  /** By column: what it offers to choose from, as a range of another sheet, such as Words!$A$2:$A$9. */
  offers?: Map<number, string>;
}

/** A workbook of texts for Excel, LibreOffice and Google Sheets. Every cell is text: no program turns a day or a figure
 * into something else, and none runs it as a formula. */
export function workbook(sheets: NewSheet[]): Uint8Array {
  const count = sheets.map((_, at) => at + 1);
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${package_}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>` + count.map((number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${kind}.worksheet+xml"/>`).join("") +
      "</Types>",
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({name}, at) =>
      `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([...count.map((number): Relation =>
      [`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`]),
    [`rId${sheets.length + 1}`, "styles", "styles.xml"]]),
    "xl/styles.xml": styles
  };
  sheets.forEach((sheet, at) => (files[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(sheet)));
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zipFiles(new Map(Object.entries(files).map(([name, xml]) => [name, strToU8(head + xml)])));
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const package_ = "http://schemas.openxmlformats.org/package/2006";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

type Relation = [id: string, type: string, target: string];

function relations(all: Relation[]): string {
  const each = all.map(([id, type, target]) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${package_}/relationships">${each.join("")}</Relationships>`;
}

/** Format 49 is “text”; the second style is the head's. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill>' +
  '<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>';

function worksheet({rows, widths = [], offers = new Map()}: NewSheet): string {
  const columns = widths.map((width, at) =>
    `<col min="${at + 1}" max="${at + 1}" width="${width}" style="0" customWidth="1"/>`).join("");
  const lines = rows.map((cells, line) => `<row r="${line + 1}">${cells.map((text, at) =>
    (text === "" ? "" : cell(columnName(at) + (line + 1), text, line === 0))).join("")}</row>`).join("");
  const choices = [...offers].map(([at, range]) => `<dataValidation type="list" allowBlank="1" showErrorMessage="0" ` +
    `sqref="${columnName(at)}2:${columnName(at)}5000"><formula1>${escape(range)}</formula1></dataValidation>`);
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" ` +
    `activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns && `<cols>${columns}</cols>`}` +
    `<sheetData>${lines}</sheetData>` +
    `${choices.length ? `<dataValidations count="${choices.length}">${choices.join("")}</dataValidations>` : ""}` +
    "</worksheet>";
}

function cell(place: string, text: string, head: boolean): string {
  return `<c r="${place}" s="${head ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

/** 0 → A, 27 → AB. */
export function columnName(at: number): string {
  return (at >= 26 ? columnName(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));
}

/** Letters that XML has no place for are written as Excel does, and so is what would be taken for such a letter. */
function escape(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g,
      (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`)
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
}
