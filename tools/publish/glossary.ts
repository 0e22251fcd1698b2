import {metaOf} from "../../loaders/schema/column.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";
import {termGroups, terms} from "../page/parts/glossary-terms.ts";
import {heading, paragraph} from "./read-me.ts";

/** The GLOSSARY.txt beside the tables: the terms of the pages, and every word of every closed list in the spelling of
 * its column. */
export function glossaryText(declared: Record<string, Table>): string {
  const ofPages = termGroups.flatMap((group) => [heading(group), ...terms.filter((term) => term.group === group)
    .map(({word, text}) => `${word}\n${paragraph(text, "  ")}`)]);
  const ofColumns = Object.values(declared).flatMap((table) => columnsOf(table).flatMap((name) => {
    const {words, description} = metaOf(table.row.shape[name]);
    return words ? [listText(`${table.name}.${name}`, description, words)] : [];
  }));
  return [...ofPages, heading("The words of the columns"), ...ofColumns, ""].join("\n\n").replace(/\n+$/, "\n");
}

function listText(column: string, description: string, words: Record<string, string>): string {
  const lines = Object.entries(words).map(([word, text]) => paragraph(`${word}: ${text}`, "    ", "  - "));
  return [column, paragraph(description, "  "), ...lines].join("\n");
}
