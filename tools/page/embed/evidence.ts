import type {Files} from "../../publish/archive.ts";
import {bibtex, citationTitle} from "../../publish/citation.ts";
import {hashLines} from "../../publish/hash.ts";
import {licenceText} from "../../publish/licence.ts";
import {notToConclude} from "../../publish/read-me.ts";
import {bytes, json} from "../../../loaders/write/table-writers.ts";
import {tables as declared, type TableName} from "../../../loaders/schema/index.ts";
import * as kinds from "../../../src/charts/kinds.ts";
import {gapsDrawn} from "../../../src/charts/view/gaps.ts";
import type {Cell} from "../../../src/charts/words/table-rows.ts";
import {csvCell} from "../../../loaders/read/csv.ts";
import {toCsv} from "../../../loaders/write/text.ts";
import {claimSentence} from "../claim-words.ts";
import {html} from "../html.ts";
import type {StoryData} from "../story-data.ts";
import type {StoryFigure} from "../story-figures.ts";
import {chartCitation, citedOf} from "../cite.ts";
import {chartRows} from "./chart-rows.ts";
import {program} from "./program.ts";

/** All that one chart rests on, as the files of a zip that needs nothing else: exactly its rows, the picture, the
 * program that draws it from the rows, the printings, the citation, the hashes. */
export function evidence(figure: StoryFigure, story: StoryData, picture: string): Files {
  const {script, style} = program();
  const cited = citedOf(story);
  const files: Files = new Map([
    ["chart.csv", bytes(drawnCsv(figure, story))],
    ["chart.svg", bytes(picture)],
    ["chart.html", bytes(offlinePage(figure, story))],
    ["spec.json", json(figure.spec)],
    ["rows.js", bytes(rowsScript(figure, story))],
    ["draw.js", script],
    ["chart.css", style],
    ["SOURCES.txt", bytes(sources(figure, story))],
    ["CITATION.txt", bytes(`${chartCitation(figure, story).replace(/ \{site\}\S*/g, "")}\n`)],
    ["citation.bib", bytes(bibtex(cited))],
    ["LICENSE.txt", bytes(licenceText)]
  ]);
  for (const [name, rows] of ledgerRows(figure, story)) files.set(`${name}.csv`, bytes(toCsv(declared[name], rows)));
  files.set("README.txt", bytes(readMe(figure, story, [...files.keys()])));
  return files.set("SHA256SUMS", bytes(hashLines(files)));
}

/** The rows of the ledger and of derived tables that a chart draws, and those that they name. */
function ledgerRows({spec}: StoryFigure, {tables, chart}: StoryData): [TableName, object[]][] {
  const {reads = [], claims: drawnBy} = kinds[spec.chart];
  const ids = new Set(drawnBy(spec, chart).map((row) => row.claim_id));
  // Shares are counted from every printing, also of a claim that no chart can place on a day.
  const claims = reads.includes("survival") ? tables.claims : tables.claims.filter((row) => ids.has(row.claim_id));
  const drawn = new Set(claims.map((row) => row.claim_id));
  const reports = tables.reports.filter((row) => drawn.has(row.claim_id));
  const printed = new Set(reports.map((row) => row.report_id));
  const claimants = new Set(claims.map((row) => row.claimant_id));
  const outlets = new Set(reports.map((row) => row.outlet_id));
  const rows: [TableName, object[]][] = [
    ["claims", claims],
    ["reports", reports],
    ["relay", tables.relay.filter((row) => printed.has(row.report_id))],
    ["gaps", reads.includes("gaps") ? gapsDrawn(spec, chart) : []],
    ["survival", reads.includes("survival") ? tables.survival.filter((row) => row.aspect === spec.aspect) : []],
    ["events", tables.events.filter((row) => spec.notes.includes(row.event_id))],
    ["claimants", tables.claimants.filter((row) => claimants.has(row.claimant_id))],
    ["outlets", tables.outlets.filter((row) => outlets.has(row.outlet_id))]
  ];
  return rows.filter(([, own]) => own.length);
}

/** The table below the chart, a row for each mark; a figure that leads to a claim is followed by the claim's id. */
function drawnCsv({spec}: StoryFigure, {chart}: StoryData): string {
  const {head, rows} = kinds[spec.chart].rows(spec, chart);
  const leads = head.map((_, column) => rows.some((row) => typeof row[column] !== "string"));
  const cells = (cell: Cell) => (typeof cell === "string" ? [cell] : [cell.before + cell.figure, cell.claim_id]);
  const names = head.flatMap((name, column) => (leads[column] ? [name, `${name} claim_id`] : [name]));
  const lines = [names, ...rows.map((row) => row.flatMap(cells))];
  return lines.map((line) => `${line.map(csvCell).join(",")}\n`).join("");
}

function sources(figure: StoryFigure, story: StoryData): string {
  const rows = new Map(ledgerRows(figure, story)).get("claims") ?? [];
  const entries = (rows as StoryData["tables"]["claims"]).map((claim) => {
    const printings = (story.reports.get(claim.claim_id) ?? []).map(({outlet_id, published_on, url}) =>
      `  ${story.outlets.get(outlet_id)!.name}, ${published_on ?? "day not known"}${url ? `, ${url}` : ""}`);
    return [`${claimSentence(claim, story)} [${claim.claim_id}]`, ...printings].join("\n");
  });
  return `${kinds[figure.spec.chart].source(figure.spec, story.chart)}\n\n${entries.join("\n\n")}\n`;
}

function rowsScript({spec}: StoryFigure, {chart}: StoryData): string {
  return `const evidence = ${JSON.stringify({spec, data: chartRows(spec, chart)})};\n`;
}

function offlinePage({title, subtitle, spec}: StoryFigure, {chart}: StoryData): string {
  const meta = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`;
  const style = "body { margin: 1rem auto; max-width: 50rem; background: var(--paper); color: var(--ink); }";
  const caption = html`<h3>${title}</h3><p class="subtitle">${subtitle}</p>`;
  const drawing = html`<div class="drawing"><img src="chart.svg" alt=""></div>`;
  const source = html`<p class="source">${kinds[spec.chart].source(spec, chart)}</p>`;
  return `<!DOCTYPE html>\n${html`<html lang="en"><head>${meta}<title>${title}</title>
<link rel="stylesheet" href="chart.css"><style>${style}</style></head>
<body><figure class="chart">${caption}${drawing}${source}</figure>
<script src="rows.js"></script><script src="draw.js"></script></body></html>`.text}\n`;
}

const facts: Record<string, string> = {
  "chart.csv": "what is drawn, a row for each mark, in words",
  "chart.svg": "the picture",
  "chart.html": "open it in a browser: draw.js draws the chart anew from rows.js, with no network",
  "spec.json": "what the author of the page asked for",
  "rows.js": "the rows that the program reads, and the same specification",
  "draw.js": "the program that draws",
  "chart.css": "its colours",
  "SOURCES.txt": "every claim with its printings",
  "claims.csv": "the claims drawn, as the ledger has them",
  "reports.csv": "their printings",
  "relay.csv": "what those printings changed",
  "gaps.csv": "the stretches drawn",
  "survival.csv": "the shares drawn, counted from all printings",
  "events.csv": "the notes on the chart",
  "claimants.csv": "who made the claims",
  "outlets.csv": "who printed them",
  "SHA256SUMS": "the hashes of all other files; check them by sha256sum --check"
};

function readMe({title, subtitle}: StoryFigure, story: StoryData, names: string[]): string {
  const files = [...names, "SHA256SUMS"].filter((name) => facts[name]).map((name) => `${name}: ${facts[name]}`);
  const paragraphs = [
    `${title}\n${subtitle}`,
    `Evidence for one chart of ${citationTitle(citedOf(story))}.`,
    `Files\n${files.join("\n")}`,
    `What not to conclude\n${notToConclude.map((line) => `- ${line}`).join("\n")}`,
    "Creative Commons Attribution 4.0; CITATION.txt says how to cite."
  ];
  return `${paragraphs.join("\n\n")}\n`;
}
