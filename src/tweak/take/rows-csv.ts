import * as kinds from "../../charts/kinds.js";
import type {ChartData, ChartSpec} from "../../charts/spec.js";

/** The rows that a chart draws, and no other, as CSV with the tables' own column names.
 * @param about lines that stand above them, each behind a #: where they come from */
export function rowsCsv(spec: ChartSpec, data: ChartData, about: string[] = []): string {
  const rows = kinds[spec.chart].csv(spec, data);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns.length ? columns : ["claim_id"], ...rows.map((row) => columns.map((name) => row[name] ?? ""))];
  return about.map((line) => `# ${line}\r\n`).join("") + lines.map((cells) => `${cells.map(cell).join(",")}\r\n`)
    .join("");
}

function cell(value: string | number | boolean): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
