import {measureWord, type Measure} from "../../../src/toll/vocabulary.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import type {SymmetryRow} from "../../../loaders/schema/symmetry.ts";
import {html, type Html} from "../html.ts";
import type {StoryData} from "../story-data.ts";
import type {Part} from "./part.ts";

/** The symmetry report: two tables, one of numbers and one of words, a row for each side and party counted. */
export const symmetry: Part = ({story}) => {
  const rows = story.tables.symmetry;
  return html`<div class="scroll" role="region" aria-label="What is held of each side" tabindex="0"><table class="symmetry"><thead><tr><th scope="col">Claims of</th><th scope="col">about</th><th scope="col" class="number">Claims</th><th scope="col" class="number">Claimants</th><th scope="col" class="number">Printings</th><th scope="col" class="number">Printed twice or more</th><th scope="col" class="number">Called verified</th><th scope="col" class="number">Called not verified</th><th scope="col" class="number">Bent in print</th><th scope="col" class="number">Read again by us</th><th scope="col" class="number">Days to being said</th></tr></thead>
<tbody>${rows.map((row) => numbers(row, story))}</tbody></table></div>
<div class="scroll" role="region" aria-label="Words of each side" tabindex="0"><table class="symmetry"><thead><tr><th scope="col">Claims of</th><th scope="col">about</th><th scope="col">Measures, with their claims</th><th scope="col">The claimants’ own words, where recorded</th></tr></thead>
<tbody>${rows.filter((row) => row.victims_party !== "all").map((row) => html`<tr>${heads(row, story)}<td>${row.measures.map(measure).join(", ") || "none"}</td><td>${row.measure_words.join(", ") || "none recorded"}</td></tr>
`)}</tbody></table></div>`;
};

function numbers(row: SymmetryRow, story: StoryData): Html {
  const cells = [
    ...[row.claims, row.claimants, row.printings].map((count) => formatCount(count ?? 0)),
    ...[row.second_printing, row.called_verified, row.called_unverified, row.bent, row.checked].map(percent),
    row.median_days === null ? "–" : String(row.median_days)
  ];
  return html`<tr${row.victims_party === "all" ? html` class="total"` : null}>${heads(row, story)}${cells.map((cell) => html`<td class="number">${cell}</td>`)}</tr>
`;
}

function heads({side, victims_party}: SymmetryRow, {tables}: StoryData): Html {
  const word = (kind: string, id: string) => tables.vocabulary.find((one) => one.kind === kind && one.word_id === id)!;
  const about = victims_party === "all" ? "all" : word("party", victims_party);
  return html`<th scope="row">${word("side", side).name}</th><td>${about === "all" ? "both" : `${about.adjective ?? about.name} people`}</td>`;
}

function percent(share: number | null): string {
  return share === null ? "–" : `${(share * 100).toFixed(share > 0 && share < 0.01 ? 1 : 0)} %`;
}

/** "killed 12" of the table, with the measure as pages write it. */
function measure(counted: string): string {
  const [id, count] = counted.split(" ") as [Measure, string];
  return `${measureWord[id]} ${count}`;
}
