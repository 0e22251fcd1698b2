import {ledgerTables, type Ledger, type LedgerName} from "../../../loaders/schema/index.ts";
import type {Word} from "../../../loaders/schema/vocabulary.ts";
import type {Table} from "../../../loaders/schema/table.ts";
import type {Names, Naming} from "../names.ts";

/** A column of the flat sheet, in which a row is a printing with what its claim says. */
export interface FlatColumn {
  /** Its first line, as it is written out and understood. */
  title: string;
  /** The column of the ledger that it fills in, as table/column. A figure fills in low, high and bound. */
  place: Place;
  /** Whether an empty cell says that the printing has it as the claim does. */
  asClaimed?: boolean;
  /** What it is usually called elsewhere, in small letters. */
  usual?: string[];
  /** What belongs there, for the template; columns without stand only in what is written out whole. */
  what?: string;
  example?: string;
}

export type Place = `${"claims" | "reports" | "claimants"}/${string}`;

/** What belongs to claims and printings, and to a claimant that is new, most needed first. */
export const flatColumns: FlatColumn[] = [
  {title: "Claimant", place: "claims/claimant_id", what: "Who says so, by any of its names", example: "Civil Defence",
    usual: ["who", "who says", "who says so", "said by", "authority", "organisation", "organization", "agency",
      "body"]},
  {title: "Kind", place: "claimants/kind", what: "Of a claimant that is new: government, ngo …", example: "government",
    usual: ["kind of claimant", "claimant kind"]},
  {title: "Side", place: "claimants/side", what: "Of a claimant that is new: a side of the story", example: "",
    usual: ["claimant side", "side of the claimant"]},
  {title: "Figure", place: "claims/figure", what: "As the claimant said it, with its bound",
    example: "more than 6,000",
    usual: ["count", "number", "toll", "total", "deaths", "dead", "killed", "fatalities", "casualties", "value",
      "figure as said", "death toll", "personnel", "wounded", "injured", "missing", "displaced"]},
  {title: "Said on", place: "claims/said_on", what: "The day on which the claimant said it", example: "2022-03-02",
    usual: ["date", "day", "said", "statement date", "date said", "datum", "fecha"]},
  {title: "Outlet", place: "reports/outlet_id", what: "Who printed it", example: "Daily Example",
    usual: ["newspaper", "paper", "publisher", "publication", "media", "medium", "site", "source", "source name"]},
  {title: "Address", place: "reports/url", what: "Where it stands, http:// or https://",
    example: "https://example.org/1", usual: ["url", "link", "web address", "source url", "href", "source link"]},
  {title: "Printed on", place: "reports/published_on", what: "The day on which it was printed", example: "2022-03-03",
    usual: ["published", "published on", "publication date", "pub date", "printed"]},
  {title: "Words", place: "reports/figure_words", what: "The words that carry the figure, at most eight, as printed",
    example: "more than 6,000 people", usual: ["quote", "figure words", "as printed", "wording", "text", "excerpt"]},
  {title: "Language", place: "reports/language", what: "Of the printing, such as en", example: "en",
    usual: ["lang", "language code"]},
  {title: "Measure", place: "claims/measure", what: "What is counted: killed, wounded, casualties, missing …",
    example: "killed", usual: ["type", "what", "category", "kind of count"]},
  {title: "Whose people", place: "claims/victims_party", what: "By the story's words", example: "",
    usual: ["party", "country", "nationality", "victims party", "whose"]},
  {title: "Which people", place: "claims/victims_group", what: "By the story's words", example: "",
    usual: ["group", "victims", "victims group", "population", "status of victims"]},
  {title: "Scope", place: "claims/comparable_scope", what: "Something narrower, such as one city", example: "",
    usual: ["place", "location", "city", "region", "area", "event"]},
  {title: "Counted up to", place: "claims/as_of", what: "The last day that the count covers", example: "2022-03-01",
    usual: ["as of", "as_of", "until", "through", "to date"]},
  {title: "Counted from", place: "claims/since", what: "Its first day, where that is not the story's", example: "",
    usual: ["since", "from", "start date"]},
  {title: "Over which time", place: "claims/period", what: "cumulative, past-day or incident", example: "cumulative",
    usual: ["period"]},
  {title: "What it rests on", place: "claims/basis", what: "statement, named, documented, estimate …", example: "",
    usual: ["basis", "method"]},
  {title: "Printed figure", place: "reports/figure", asClaimed: true, what: "Where the printing has another",
    example: "", usual: ["figure as printed", "printed as", "reported figure"]},
  {title: "Note", place: "claims/note", what: "What a reader must know", example: "",
    usual: ["notes", "comment", "comments", "remark", "remarks"]},
  {title: "Why so", place: "claims/decided_because", what: "Why it is written so, where its printings differ",
    example: "", usual: ["because", "decided because"]},
  {title: "Answers", place: "claims/answers", what: "To what the checker asks of the claim", example: ""},
  {title: "Speaker", place: "claims/speaker", usual: ["spokesperson", "spokesman", "person"]},
  {title: "Claimant's word", place: "claims/measure_word"},
  {title: "Said at", place: "claims/said_time", usual: ["time", "hour"]},
  {title: "Status", place: "claims/status"},
  {title: "Withdrawn on", place: "claims/withdrawn_on"},
  {title: "Replaces", place: "claims/replaces"},
  {title: "Interval of", place: "claims/interval_of"},
  {title: "Interval level", place: "claims/interval_level"},
  {title: "Window", place: "claims/count_window"},
  {title: "Projection", place: "claims/modality", usual: ["modality", "projected"]},
  {title: "Checked by", place: "claims/checked_by"},
  {title: "Claim recorded on", place: "claims/recorded_on"},
  {title: "Part of the page", place: "reports/unit", usual: ["unit", "where on the page"]},
  {title: "Printed measure", place: "reports/measure", asClaimed: true},
  {title: "Printed whose", place: "reports/victims_party", asClaimed: true},
  {title: "Printed which", place: "reports/victims_group", asClaimed: true},
  {title: "Printed up to", place: "reports/as_of", asClaimed: true},
  {title: "Citing", place: "claims/cites", usual: ["cites", "citing"]},
  {title: "Joint with", place: "reports/joint_with"},
  {title: "Printed projection", place: "reports/modality", asClaimed: true},
  {title: "Printed claimant", place: "reports/claimant_as_printed"},
  {title: "Via", place: "reports/via", usual: ["relay", "relays", "agency credited"]},
  {title: "Verified", place: "reports/verified"},
  {title: "Note on the printing", place: "reports/note"},
  {title: "Archived copy", place: "reports/archive_url", usual: ["archive", "archive url", "archived", "wayback"]},
  {title: "Captured on", place: "reports/captured_on", usual: ["accessed", "retrieved"]},
  {title: "SHA-256", place: "reports/sha256", usual: ["sha256", "hash"]},
  {title: "Set aside", place: "reports/set_aside"},
  {title: "Answers on the printing", place: "reports/answers"},
  {title: "Printing recorded on", place: "reports/recorded_on"},
  {title: "Claim (leave empty in new rows)", place: "claims/claim_id", usual: ["claim", "claim id", "claim_id"]},
  {title: "Printing (leave empty in new rows)", place: "reports/report_id", usual: ["report id", "report_id"]}
];

export const byPlace = new Map(flatColumns.map((column) => [column.place as string, column]));

export function tableOf({place}: FlatColumn): "claims" | "reports" | "claimants" {
  return place.slice(0, place.indexOf("/")) as "claims" | "reports" | "claimants";
}

export function nameOf({place}: FlatColumn): string {
  return place.slice(place.indexOf("/") + 1);
}

/** The declared table of a flat column. */
export function declaredOf(column: FlatColumn): Table {
  return ledgerTables[tableOf(column)];
}

/** What a column's cells name; null for columns that name nothing. */
export function namedIn(column: FlatColumn): {table: LedgerName; kind?: Word["kind"]} | null {
  const name = nameOf(column);
  if (name === "claimant_id" || name === "cites" || name === "claimant_as_printed") return {table: "claimants"};
  if (name === "outlet_id") return {table: "outlets"};
  const kinds: Record<string, Word["kind"]> = {victims_party: "party", victims_group: "group",
    comparable_scope: "scope"};
  const kind = kinds[name];
  return kind ? {table: "vocabulary", kind} : null;
}

/** Who or what a cell of a column names. */
export function namingIn(column: FlatColumn, names: Names, cell: string): Naming {
  const {table, kind} = namedIn(column)!;
  return table === "claimants" ? names.claimant(cell) : table === "outlets" ? names.outlet(cell)
    : names.word(kind!, cell);
}

/** A row of the ledger that a column's cells may name, with how it is called, the usual name first. */
export interface Named {
  id: string;
  names: string[];
}

/** What a column's cells may name. */
export function knownNames(column: FlatColumn, {claimants, outlets, vocabulary}: Ledger): Named[] {
  const {table, kind} = namedIn(column)!;
  if (table === "claimants") return claimants.map(({claimant_id: id, name, short_name}) =>
    ({id, names: [name, short_name]}));
  if (table === "outlets") return outlets.map(({outlet_id: id, name, domain}) => ({id, names: [name, domain ?? ""]}));
  return vocabulary.filter((row) => row.kind === kind).map(({word_id: id, name, adjective}) =>
    ({id, names: [name, adjective ?? ""]}));
}
