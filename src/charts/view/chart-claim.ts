import type {Figure} from "../../toll/bound.js";
import type {Day} from "../../toll/day.js";
import type {HeadlineClaim} from "../../toll/headline.js";
import type {Statement} from "../../toll/standing.js";
import type {Basis, Damage, Measure, Modality, Status, Window} from "../../toll/vocabulary.js";

/** What a chart knows of a claim: one row, made of `claims`, `claimants` and `tolls` at build time and sent as JSON. */
export interface ChartClaim extends Figure, Statement {
  claim_id: string;
  toll_id: string;
  claimant_id: string;
  /** The claimant's short name. */
  claimant: string;
  body_id: string;
  /** The body's short name. */
  body: string;
  /** The side of the claimant; `sides` says in which order sides take their hues. */
  side: string;
  measure: Measure;
  basis: Basis | null;
  status: Status;
  as_of: Day | null;
  /** The first day that it covers; left out where the claimant named none. */
  since?: Day;
  /** Made for the days from since to as_of only. */
  count_window?: Window;
  /** Says what may be, not what was. */
  modality?: Modality;
  /** Whom it cites, and what that body says of it. */
  citing?: string;
  /** The day of saying, where a chart has the claim on the day that it covers. */
  said_on?: Day;
  /** Said on that day, or only known to have been printed by then. */
  said: boolean;
}

/** What a chart knows of a printing. */
export interface ChartReport extends Figure {
  report_id: string;
  claim_id: string;
  /** The outlet's name. */
  outlet: string;
  published_on: Day | null;
  measure: Measure;
  /** Printed as what may be. */
  modality?: Modality;
  /** What the printing changed; empty when nothing. */
  damages: Damage[];
}

/** Where a claim's page is, and how a side is coloured: what drawings need beside their rows. */
export interface ChartContext {
  document: Document;
  width: number;
  /** Sides in the story's order; the place in it chooses the hue. */
  sides: string[];
  href: (claimId: string) => string;
  /** How many printings each claim has; nothing is said of them where it is left out. */
  printings?: ReadonlyMap<string, number>;
  /** Whether what comes with a day says so (`data-day`), so that it can be hidden before. */
  dated?: boolean;
  /** Only the labels and the line of the chosen day, for a drawing that has the rest. */
  part?: "labels";
}

/** What a headline asks of a claim. */
export function headlineOf({since, as_of, known_on}: ChartClaim): HeadlineClaim {
  return {since: since ?? null, as_of, known_on};
}
