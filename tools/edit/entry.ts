import {isDay} from "../../src/toll/day.ts";
import {bases, measures, modalities, periods, units} from "../../src/toll/vocabulary.ts";

/** A field of a claim and its printing, as a person fills it in: a flag on the command line, a question on a terminal,
 * an input on the page. */
export interface Field {
  name: string;
  /** The columns that it fills in, as table/column. */
  columns?: string[];
  /** What is asked. */
  ask: string;
  /** Asked for only when there is no other way to know it. */
  needed?: boolean;
  /** What the ledger knows of it, to choose from or to add to. */
  offers?: "claimants" | "outlets" | "claims" | "party" | "group" | "scope" | readonly string[];
  /** Holds a day, written YYYY-MM-DD. */
  day?: boolean;
  /** Belongs to the claim, so that a claim of the ledger says it already. */
  ofClaim?: boolean;
  /** Most claims say it: it stands first in the help. */
  common?: boolean;
  /** Asked for on a terminal only where an article filled it in; most printings say nothing of the kind. */
  rare?: boolean;
}

export const fields: Field[] = [
  {name: "outlet", common: true, columns: ["reports/outlet_id", "outlets/name"], ask: "Outlet that printed it",
    needed: true, offers: "outlets"},
  {name: "new-outlet", ask: "yes, if that is a new outlet and not one with a similar name"},
  {name: "url", common: true, columns: ["reports/url", "outlets/domain"], ask: "Address of the page"},
  {name: "words", common: true, columns: ["reports/figure_words"],
    ask: "Words that carry the figure, at most eight, as printed", needed: true},
  {name: "unit", columns: ["reports/unit"], ask: "Part of the page in which they stand", offers: units, rare: true},
  {name: "archive-url", columns: ["reports/archive_url"], ask: "Address of a copy that does not change", rare: true},
  {name: "captured-on", columns: ["reports/captured_on"], ask: "Copy made on", day: true, rare: true},
  {name: "sha256", columns: ["reports/sha256"], ask: "Hash of what was captured (SHA-256)", rare: true},
  {name: "published-on", common: true, columns: ["reports/published_on"], ask: "Printed on", day: true},
  {name: "printing-of", columns: ["reports/claim_id"], ask: "Claim that this is a printing of, if the ledger has it",
    offers: "claims"},
  {name: "figure", common: true, columns: ["claims/low", "claims/high", "claims/bound"],
    ask: "Figure as the claimant said it, such as more than 6,000", needed: true, ofClaim: true},
  {name: "printed", columns: ["reports/low", "reports/high", "reports/bound"],
    ask: "Figure as printed, where that differs"},
  {name: "claimant", common: true, columns: ["claims/claimant_id"], ask: "Claimant: who says so", needed: true,
    offers: "claimants", ofClaim: true},
  {name: "new-claimant", columns: ["claimants/kind", "claimants/side", "claimants/short_name"],
    ask: "Kind and side of a claimant that the ledger lacks, such as government, third-party", ofClaim: true,
    rare: true},
  {name: "said-on", common: true, columns: ["claims/said_on"], ask: "Said on", day: true, ofClaim: true},
  {name: "said-time", columns: ["claims/said_time"], ask: "Said at, such as 14:30+02:00", ofClaim: true, rare: true},
  {name: "as-of", columns: ["claims/as_of"], ask: "Counted up to", day: true, ofClaim: true},
  {name: "party", common: true, columns: ["claims/victims_party"], ask: "Whose people", offers: "party", ofClaim: true},
  {name: "group", common: true, columns: ["claims/victims_group"], ask: "Which people", offers: "group", ofClaim: true},
  {name: "measure", common: true, columns: ["claims/measure"], ask: "What is counted", offers: measures, ofClaim: true},
  {name: "period", columns: ["claims/period"], ask: "Over which time", offers: periods, ofClaim: true},
  {name: "scope", columns: ["claims/comparable_scope"], ask: "Narrower scope, such as one city", offers: "scope",
    ofClaim: true},
  {name: "since", columns: ["claims/since"], ask: "Counted from", day: true, ofClaim: true},
  {name: "basis", columns: ["claims/basis"], ask: "What the figure rests on", offers: bases, ofClaim: true},
  {name: "modality", columns: ["claims/modality"],
    ask: "Whether the figure says what may be (“could reach”)", offers: modalities, ofClaim: true, rare: true},
  {name: "cites", columns: ["claims/cites"], ask: "Whom the claimant names as having counted", offers: "claimants",
    ofClaim: true, rare: true},
  {name: "new-word", ask: "yes, if that party, group or scope is new", ofClaim: true, rare: true},
  {name: "printed-measure", columns: ["reports/measure"], ask: "What is counted as printed, where that differs",
    offers: measures},
  {name: "printed-party", columns: ["reports/victims_party"], ask: "Whose people as printed, where that differs",
    offers: "party", rare: true},
  {name: "printed-group", columns: ["reports/victims_group"], ask: "Which people as printed, where that differs",
    offers: "group", rare: true},
  {name: "printed-as-of", columns: ["reports/as_of"], ask: "Counted up to as printed, where that differs", day: true,
    rare: true},
  {name: "printed-claimant", columns: ["reports/claimant_as_printed"],
    ask: "Who is credited in print, where that is another", offers: "claimants", rare: true},
  {name: "joint-with", columns: ["reports/joint_with"],
    ask: "Claim of the other end, where the page makes one range of what two said", offers: "claims", rare: true},
  {name: "printed-modality", ask: "Projection or count in print, where that is the other of the two",
    offers: [...modalities, "count"], rare: true},
  {name: "speaker", columns: ["claims/speaker"], ask: "Person who said it", ofClaim: true},
  {name: "measure-word", columns: ["claims/measure_word"], ask: "The claimant's own word for the measure",
    ofClaim: true},
  {name: "language", columns: ["reports/language"], ask: "Language of the printing, such as en"},
  {name: "via", columns: ["reports/via"], ask: "Relays that the printing names, such as Reuters > Interfax",
    rare: true},
  {name: "verified", columns: ["reports/verified"], ask: "Whether the printing calls it verified",
    offers: ["true", "false"], rare: true},
  {name: "note", columns: ["claims/note"], ask: "Note for readers", ofClaim: true},
  {name: "because", columns: ["claims/decided_because"], ask: "Why it is written so, where its printings differ"},
  {name: "answers", columns: ["claims/answers", "reports/answers"],
    ask: "Answer to what the checker asks, such as CLAIM-FALLS that-claim: why", rare: true}
];

/** The fields as filled in; an empty text is the same as none. */
export type Entry = Partial<Record<string, string>>;

export function dayOf(entry: Entry, name: string): string | null {
  const value = entry[name]?.trim();
  return value ? value : null;
}

/** Whether a filled-in day exists; the checker says the rest. */
export function isDayOrEmpty(value: string | null): boolean {
  return value === null || isDay(value);
}
