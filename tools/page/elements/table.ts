import {html, type Html, type Written} from "../html.ts";

/** A column: its head, and what stands in it for a row. */
export interface Column<Row> {
  head: Written;
  cell: (row: Row) => Written;
  /** `number` is set flush right, `head` names its row. */
  kind?: "number" | "head";
}

export interface TableLook<Row> {
  /** The class that says how it is set; in a `stack` a phone shows each cell under the head of its column. */
  name?: "few" | "stack" | "preview" | "symmetry";
  /** The class of a row. */
  rowName?: (row: Row) => string | null;
}

/** A table in a region of its own, which scrolls where it is wider than the page. */
export function scrollingTable<Row>(label: string, columns: Column<Row>[], rows: Row[],
  look: TableLook<Row> = {}): Html {
  return scroll(label, table(columns, rows, look));
}

export function scroll(label: string, content: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${content}</div>`;
}

function table<Row>(columns: Column<Row>[], rows: Row[], look: TableLook<Row> = {}): Html {
  return html`<table${classOf(look.name)}>${tableHead(columns)}
<tbody>${rows.map((row) => tableRow(columns, row, look))}</tbody></table>`;
}

export function tableHead<Row>(columns: Column<Row>[]): Html {
  const heads = columns.map(({head, kind}) => html`<th scope="col"${classOf(kind === "number" && kind)}>${head}</th>
`);
  return html`<thead><tr>${heads}</tr></thead>`;
}

export function tableRow<Row>(columns: Column<Row>[], row: Row, {name, rowName}: TableLook<Row> = {}): Html {
  // Cells on lines of their own: who reads only text must not join two figures.
  const cells = columns.map(({head, kind, cell}, index) => {
    if (kind === "head") return html`<th scope="row">${cell(row)}</th>
`;
    const label = name === "stack" && index > 0 ? html` data-label="${head}"` : null;
    return html`<td${classOf(kind)}${label}>${cell(row)}</td>
`;
  });
  return html`<tr${classOf(rowName?.(row))}>${cells}</tr>
`;
}

function classOf(name: string | null | undefined | false): Html | null {
  return name ? html` class="${name}"` : null;
}
