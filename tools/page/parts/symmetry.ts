import {measureWord, type Measure} from "../../../src/toll/vocabulary.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import type {SymmetryRow} from "../../../loaders/schema/symmetry.ts";
import {scrollingTable, type Column} from "../elements/table.ts";
import {html} from "../html.ts";
import type {StoryData} from "../story-data.ts";
import type {Part} from "./part.ts";

/** The symmetry report: a table of numbers, one of provenance and one of words, a row for each side and party
 * counted. */
export const symmetry: Part = ({story}) => {
  const rows = story.tables.symmetry;
  const total = ({victims_party}: SymmetryRow) => victims_party === "all";
  const look = {name: "symmetry", rowName: (row: SymmetryRow) => (total(row) ? "total" : null)} as const;
  return html`${scrollingTable("What is held of each side", [...ofWhom(story), ...numbers], rows, look)}
${scrollingTable("How well it can be looked up", [...ofWhom(story), ...provenance], rows, look)}
${scrollingTable("Words of each side", [...ofWhom(story), ...words], rows.filter((row) => !total(row)), look)}`;
};

function ofWhom({tables}: StoryData): Column<SymmetryRow>[] {
  const word = (kind: string, id: string) => tables.vocabulary.find((one) => one.kind === kind && one.word_id === id)!;
  const people = (party: string) => `${word("party", party).adjective ?? word("party", party).name} people`;
  return [
    {head: "Claims of", cell: ({side}) => word("side", side).name, kind: "head"},
    {head: "about", cell: ({victims_party: party}) => (party === "all" ? "both" : people(party))}
  ];
}

const numbers = ([
  ["Claims", ({claims}) => formatCount(claims ?? 0)],
  ["Claimants", ({claimants}) => formatCount(claimants ?? 0)],
  ["Printings", ({printings}) => formatCount(printings ?? 0)],
  ["Printed twice or more", ({second_printing}) => percent(second_printing)],
  ["Called verified", ({called_verified}) => percent(called_verified)],
  ["Called not verified", ({called_unverified}) => percent(called_unverified)],
  ["Bent in print", ({bent}) => percent(bent)],
  ["Days until it was said", ({median_days}) => median_days ?? "–"]
] satisfies [string, Column<SymmetryRow>["cell"]][]).map(([head, cell]) => ({head, cell, kind: "number" as const}));

const provenance = ([
  ["Place on the page known", ({unit_known}) => percent(unit_known)],
  ["With an archived copy", ({archived}) => percent(archived)],
  ["Copy dated", ({captured}) => percent(captured)],
  ["Copy with a checksum", ({hashed}) => percent(hashed)],
  ["Printed as said", ({own_words}) => percent(own_words)],
  ["Checked by a second reader", ({checked}) => percent(checked)],
  ["Series read whole", ({covered}) => formatCount(covered ?? 0)]
] satisfies [string, Column<SymmetryRow>["cell"]][]).map(([head, cell]) => ({head, cell, kind: "number" as const}));

const words: Column<SymmetryRow>[] = [
  {head: "Measures, with their claims", cell: ({measures}) => measures.map(measure).join(", ") || "none"},
  {head: "The claimants’ own words, where recorded", cell: (row) => row.measure_words.join(", ") || "none recorded"}
];

function percent(share: number | null): string {
  return share === null ? "–" : `${(share * 100).toFixed(share > 0 && share < 0.01 ? 1 : 0)} %`;
}

/** "killed 12" of the table, with the measure as pages write it. */
function measure(counted: string): string {
  const [id, count] = counted.split(" ") as [Measure, string];
  return `${measureWord[id]} ${count}`;
}
