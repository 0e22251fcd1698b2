import type {Covered} from "../toll/coverage.js";
import type {Day} from "../toll/day.js";
import type {Admission} from "../toll/vocabulary.js";
import type {GapRow} from "../toll/widest.js";
import type {SurvivalRow} from "../../loaders/schema/survival.js";
import type {TollKey} from "../toll/toll.js";
import type {Bound} from "../toll/vocabulary.js";
import type {ChartClaim, ChartReport} from "./view/chart-claim.js";
import type {Note} from "./shared/notes.js";

/** A chart as an author's cell or a reader's changes ask for it; cells, addresses and panel name its parts alike. */
export interface ChartSpec {
  chart: ChartName;
  /** Tolls to draw; the first is the one that the chart is about. */
  tolls: string[];
  from: Day;
  until: Day;
  /** Events that are noted on the chart. */
  notes: string[];
  by: "body" | "claimant";
  scale: "linear" | "log";
  /** Which gaps to follow. */
  admits: Admission[];
  /** Bodies or claimants to draw; all when empty. */
  only: string[];
  /** What was known by this day; null = all of it. */
  knownOn: Day | null;
  /** The claim whose printings are followed. */
  claim: string | null;
  /** Whether printings are sorted by bound or by measure. */
  aspect: "bound" | "measure";
  /** Only counts of single cases (true) or only assertions and estimates (false); both when left out. */
  counted?: boolean;
  /** Of a chart of windows: bodies whose running counts are drawn under the bars. */
  under?: string[];
  /** Of a strip: the claims of which the two furthest are pointed out, with the ratio that their words guarantee; all
   * of the chart's own when empty, none pointed out when left out. Of a mirror: claims that are pointed out, those that
   * one speaker gave on one day of both sides' dead as a pair. */
  bracket?: string[];
  /** Of steps: whether each count stands on the last day that it covers instead of the day on which it was said, so
   * that a history that was told anew is seen as it was told last. */
  covered?: boolean;
  /** Of steps: whether the picture is pinned while its words go by; on a phone it leaves them half of the window. */
  pinned?: boolean;
  /** Small multiples: a panel for each toll, each speaker or each side. */
  split: "toll" | "speaker" | "side";
  /** Claims with these bounds are drawn; all when empty. */
  bounds: Bound[];
  /** For how many days a claim is carried; null = until the next. */
  carry: number | null;
  /** Whether claims of losses are drawn as if they were of the killed. Never by an author. */
  lossesAsKilled: boolean;
}

/** The name of a kind of chart: whatever kinds.ts registers. */
export type ChartName = keyof typeof import("./kinds.js");

/** What tells one toll from another; two of them may be compared or not. */
export interface ChartToll extends TollKey {
  toll_id: string;
}

/** A claimant's or a body's series about a toll that was read whole. */
export interface Coverage extends Covered {
  claimant_id: string;
  toll_id: string;
}

/** The rows that charts draw from, and what is said beside them. */
export interface ChartData {
  /** The story's id. */
  story_id: string;
  /** The story's title. */
  title: string;
  /** The version of the data. */
  version: string;
  /** The first day of what the story is about. */
  started_on: Day;
  /** The toll that the story opens with. */
  default_toll: string;
  claims: ChartClaim[];
  reports: ChartReport[];
  /** How many printings each claim has, where their rows are left out. */
  printings?: Record<string, number>;
  gaps: GapRow[];
  /** Whether the gaps were found for one chart, and are not those of the story's table. */
  gapsFound?: boolean;
  survival: SurvivalRow[];
  /** The series that were read whole: only there is a missing day a silence. */
  coverage: Coverage[];
  /** What each toll counts, in words. */
  tollTitles: Record<string, string>;
  events: (Note & {event_id: string})[];
  /** The sides in their order, which gives them their hues. */
  sides: string[];
  tolls: ChartToll[];
  /** The story's own words by kind and id: "side/russia", "party/russia", "group/military". */
  words: Record<string, string>;
}

/** The rows as files hold them: gaps are found from them by whoever draws. */
export type ChartRows = Omit<ChartData, "gaps">;
