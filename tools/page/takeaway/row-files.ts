import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {csvCell} from "../../../loaders/read/csv.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {tables as declared} from "../../../loaders/schema/index.ts";
import type {PublishedClaim} from "../../../loaders/schema/published-claims.ts";
import {columnsOf} from "../../../loaders/schema/table.ts";
import {toCsv, toJson} from "../../../loaders/write/text.ts";
import type {CsvRow} from "../../../src/charts/kind.ts";
import * as kinds from "../../../src/charts/kinds.ts";
import {notToConclude} from "../../publish/read-me.ts";
import {chartCitation, cited, tablesCitation} from "../cite.ts";
import {siteAddress} from "../head/site-address.ts";
import {chartPath, claimantPath, tollPath} from "../links.ts";
import {claimsOfClaimant} from "../parts/claimant-claims.ts";
import type {StoryData} from "../story-data.ts";
import {storyFigures, type StoryFigure} from "../story-figures.ts";
import {claimCuts} from "./cuts.ts";
import {isDrawn, tollPicture} from "./toll-picture.ts";
import {drawnColumn, tableColumn, type ColumnWords} from "./drawn-columns.ts";

/** Something whose rows stand at an address of their own, beside its page: as CSV, as JSON, and what they mean. */
interface Takeaway {
  /** Below the story's folder, without an ending. */
  path: string;
  title: string;
  about: string;
  csv: string;
  json: string;
  count: number;
  columns: ColumnWords[];
  citation: string;
  /** Other files of the same thing, by their endings. */
  others?: string[];
  /** Its picture, where nothing else writes it. */
  picture?: string;
}

/** The rows of each chart, toll, claimant and usual cut of the list of claims of a story, as files by their path.
 * @returns for each path its contents */
export function rowFiles(story: StoryData): Map<string, string> {
  const files = new Map<string, string>();
  for (const one of takeaways(story)) {
    const path = `${story.prefix}${one.path}`;
    files.set(`${path}.csv`, one.csv);
    files.set(`${path}.json`, one.json);
    files.set(`${path}.metadata.json`, `${JSON.stringify(metadata(one, story), null, 1)}\n`);
    if (one.picture) files.set(`${path}.svg`, one.picture);
  }
  return files;
}

export async function writeRowFiles(out: string, story: StoryData): Promise<number> {
  const files = rowFiles(story);
  const folders = new Set(Array.from(files.keys(), (path) => dirname(join(out, path))));
  for (const folder of folders) await mkdir(folder, {recursive: true});
  await Promise.all(Array.from(files, ([path, contents]) => writeFile(join(out, path), contents)));
  return files.size;
}

function takeaways(story: StoryData): Takeaway[] {
  const {tables, known, claimants} = story;
  const ofToll = (id: string) => tables.claims.filter((claim) => known.get(claim.claim_id)?.toll_id === id);
  return [
    ...storyFigures(story).map((figure) => chartTakeaway(figure, story)),
    ...tables.tolls.map((toll) => ({
      ...claimsTakeaway(tollPath(toll.toll_id), toll.title, "all claims of a toll", ofToll(toll.toll_id), story),
      ...(isDrawn(toll) && {picture: tollPicture(toll, story), others: ["svg"]})
    })),
    ...[...claimants.values()].map((claimant) => claimsTakeaway(claimantPath(claimant.claimant_id), claimant.name,
      "all claims of a claimant", claimsOfClaimant(claimant, story), story)),
    ...claimCuts(story).map(({name, title, claims}) =>
      claimsTakeaway(`lists/${name}`, title, "a cut of the list of claims", claims, story))
  ];
}

function chartTakeaway(figure: StoryFigure, story: StoryData): Takeaway {
  const {id, spec, title, subtitle} = figure;
  const rows = kinds[spec.chart].csv(spec, story.chart);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    path: chartPath(id), title, about: subtitle, count: rows.length,
    csv: drawnCsv(columns, rows),
    json: `${JSON.stringify(rows.map((row) => whole(columns, row)))}\n`,
    columns: columns.map(drawnColumn),
    citation: chartCitation(figure, story),
    others: ["svg", "png", "zip"]
  };
}

function whole(columns: string[], row: CsvRow): CsvRow {
  return Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));
}

function drawnCsv(columns: string[], rows: CsvRow[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((name) => csvCell(String(row[name] ?? ""))))];
  return lines.map((cells) => `${cells.join(",")}\n`).join("");
}

function claimsTakeaway(path: string, title: string, what: string, claims: Claim[], story: StoryData): Takeaway {
  const rows = claims.map(({claim_id}) => story.published.get(claim_id)!) as PublishedClaim[];
  return {
    path, title, about: what, count: rows.length,
    csv: toCsv(declared.claims, rows), json: toJson(declared.claims, rows),
    columns: columnsOf(declared.claims).map((name) => tableColumn(declared.claims, name)),
    citation: path.startsWith("lists/") ? `“${title}”, ${what}. In: ${tablesCitation(story)}`
      : cited(`“${title}”, ${what}.`, path, story)
  };
}

/** What a file of rows is: enough to use and to cite it where nothing else of the site is at hand. */
function metadata({path, title, about, count, columns, citation, others = []}: Takeaway, story: StoryData): object {
  const address = siteAddress();
  const place = address ? `${address}${story.prefix}${path}` : path.split("/").at(-1);
  return {
    title,
    about,
    story: story.chart.title,
    version: story.version,
    rows_up_to: story.recordedOn,
    rows: count,
    citation: citation.replaceAll(" {site}", " "),
    licence: "https://creativecommons.org/licenses/by/4.0/",
    files: ["csv", "json", ...others].map((ending) => `${place}.${ending}`),
    columns,
    not_to_conclude: notToConclude
  };
}
