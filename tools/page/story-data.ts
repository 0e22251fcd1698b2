import {join} from "node:path";
import {group, index} from "d3";
import type {ChartData} from "../../src/charts/spec.ts";
import type {ChartClaim, ChartReport} from "../../src/charts/view/chart-claim.ts";
import {bodyOf} from "../../src/toll/claim.ts";
import {problemLine} from "../../loaders/check/problem.ts";
import {homeStoryId, ledgerRoot} from "../../loaders/read/ledger.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {Claimant} from "../../loaders/schema/claimants.ts";
import type {PublishedClaim} from "../../loaders/schema/published-claims.ts";
import type {Outlet} from "../../loaders/schema/outlets.ts";
import type {RelayRow} from "../../loaders/schema/relay.ts";
import type {Report} from "../../loaders/schema/reports.ts";
import type {Tables} from "../../loaders/schema/index.ts";
import {asStretch} from "../../loaders/tables/gaps.ts";
import {savedAt, storyOf} from "../../loaders/tables/of-story.ts";
import {knownClaims, type KnownClaim} from "../../loaders/tables/known.ts";
import {countsOf, type Counts} from "../../loaders/tables/counts.ts";
import {printingsOf} from "../../loaders/tables/own-words.ts";
import {tollTitle} from "../../loaders/tables/tolls.ts";
import {checkStory} from "../publish/check-ledger.ts";
import {titleOf} from "../publish/citation.ts";
import {readReleases} from "../publish/read-releases.ts";
import {versionOf} from "../publish/version.ts";
import {citing} from "./claim-words.ts";
import {storyPrefix} from "./links.ts";

/** A story's tables with the look-ups that pages need. */
export interface StoryData {
  id: string;
  /** What the paths of its pages begin with; empty for the home story. */
  prefix: string;
  tables: Tables;
  counts: Counts;
  claims: Map<string, Claim>;
  /** The claims with what follows from them. */
  published: Map<string, PublishedClaim>;
  known: Map<string, KnownClaim>;
  chart: ChartData;
  /** The printings of each claim. */
  reports: Map<string, Report[]>;
  /** Pages that name a claim and are no printing of it. */
  setAside: Map<string, Report[]>;
  relay: Map<string, RelayRow[]>;
  claimants: Map<string, Claimant>;
  outlets: Map<string, Outlet>;
  body: (claimantId: string) => string;
  sides: string[];
  tollTitle: ReturnType<typeof tollTitle>;
  /** The release whose tables these are, or the last one and the first letters of their own hash: changes when any cell
   * does. */
  version: string;
  /** The day of the newest row; the first day of the story while it has none. */
  recordedOn: string;
}

const loaded = new Map<string, {stamp: string; story: StoryData}>();

/** Reads, checks and derives a story once in a process, and again when its files were changed: a preview shows what was
 * saved. What the checker refuses then leaves the story as it was; the first time, `dev` and a build have asked it
 * before.
 * @throws an Error with a line for each problem of the ledger */
export function loadStory(id: string, root: string = ledgerRoot, check = checkStory): StoryData {
  const key = `${root}/${id}`;
  const known = loaded.get(key);
  const stamp = savedAt(join(root, id));
  if (known?.stamp === stamp) return known.story;
  if (known && isRefused(() => check(id, root))) {
    loaded.set(key, {stamp, story: known.story});
    return known.story;
  }
  const {problems, derived} = storyOf(id, root);
  if (problems.length) throw new Error(problems.map(problemLine).join("\n"));
  const {tables, known: claims} = derived();
  const story = storyData(id, tables, claims);
  loaded.set(key, {stamp, story});
  return story;
}

/** What cannot even be asked, as in the moment between two saves, is refused too. */
function isRefused(check: () => {problems: unknown[]}): boolean {
  try {
    return check().problems.length > 0;
  } catch {
    return true;
  }
}

/** @param version what the tables are called where they are those of a release */
export function storyData(id: string, tables: Tables, claims: KnownClaim[] = knownClaims(tables),
  version: string = versionOf(tables, readReleases(id))): StoryData {
  const claimants = index(tables.claimants, (row) => row.claimant_id);
  const known = index(claims, (row) => row.claim_id);
  const sides = tables.vocabulary.filter((word) => word.kind === "side").map((word) => word.word_id);
  const outlets = index(tables.outlets, (row) => row.outlet_id);
  const relay = group(tables.relay, (row) => row.report_id);
  return {
    id,
    prefix: storyPrefix(id, homeStoryId()),
    tables,
    counts: countsOf(tables),
    chart: {
      story_id: id,
      title: titleOf(tables.story[0]!),
      version,
      started_on: tables.story[0]!.started_on,
      default_toll: defaultToll(tables),
      claims: Array.from(known.values(), (claim) => chartClaim(claim, {claimants, tables})),
      reports: printingsOf(tables).map((report) => chartReport(report, outlets, relay)),
      gaps: tables.gaps.filter(({pairs}) => pairs !== "headline").map(asStretch),
      survival: tables.survival.filter(({unit}) => (unit ?? "all") === "all"),
      coverage: tables.coverage.filter(({complete}) => complete)
        .map(({claimant_id, toll_id, covers_from: from, covers_until: until}) => ({claimant_id, toll_id, from, until})),
      events: tables.events,
      sides,
      tolls: tables.tolls.map(({toll_id, victims_party, victims_group, measure, period, since, comparable_scope,
        modality}) => ({toll_id, victims_party, victims_group, measure, period, since, comparable_scope,
          ...(modality && {modality})})),
      tollTitles: Object.fromEntries(tables.tolls.map((row) => [row.toll_id, row.title])),
      words: Object.fromEntries(tables.vocabulary.map(({kind, word_id, name}) => [`${kind}/${word_id}`, name]))
    },
    claims: index(tables.claims, (row) => row.claim_id),
    published: index(tables.claims, (row) => row.claim_id),
    known,
    reports: group(printingsOf(tables), (row) => row.claim_id),
    setAside: group(tables.reports.filter((row) => row.set_aside !== null), (row) => row.claim_id),
    relay,
    claimants,
    outlets,
    body: bodyOf(tables.claimants),
    sides,
    tollTitle: tollTitle(tables),
    version,
    recordedOn: tables.claims.reduce((day, row) => (row.recorded_on > day ? row.recorded_on : day),
      tables.story[0]!.started_on)
  };
}

function chartClaim(claim: KnownClaim, rows: {claimants: Map<string, Claimant>; tables: Tables}): ChartClaim {
  const {claim_id, toll_id, claimant_id, body_id, measure, basis, status, as_of, known_on, withdrawn_on, low, high,
    bound, since, count_window, interval_of, interval_level, said_time, replaces, period, modality} = claim;
  const cited = citing(claim, rows);
  const {claimants} = rows;
  const claimant = claimants.get(claimant_id)!;
  return {
    claim_id, toll_id, claimant_id, claimant: claimant.short_name, body_id, body: claimants.get(body_id)!.short_name,
    side: claimant.side, measure, basis, status, as_of, known_on, withdrawn_on, low, high, bound,
    said: claim.said_on !== null,
    ...(said_time && {said_time}), ...(replaces && {replaces}), ...(period !== "cumulative" && {period}),
    ...(since && {since}), ...(count_window && {count_window}), ...(interval_of && {interval_of}),
    ...(interval_level && {interval_level}), ...(modality && {modality}),
    ...(cited && {citing: cited.words})
  };
}

function chartReport(report: Report, outlets: Map<string, Outlet>, relay: Map<string, RelayRow[]>): ChartReport {
  const {report_id, claim_id, published_on, measure, low, high, bound, modality} = report;
  const damages = (relay.get(report_id) ?? []).map((row) => row.damage).filter((damage) => damage !== "none");
  return {report_id, claim_id, outlet: outlets.get(report.outlet_id)!.name, published_on, measure, low, high, bound,
    ...(modality && {modality}), damages};
}

function defaultToll({story, tolls}: Tables): string {
  const {default_victims_party, default_victims_group, default_measure} = story[0]!;
  const fits = tolls.filter((toll) =>
    toll.victims_party === default_victims_party && toll.victims_group === default_victims_group &&
      toll.measure === default_measure);
  return (fits.find((toll) => toll.period === "cumulative" && !toll.comparable_scope && !toll.since) ?? fits[0] ??
    tolls[0])?.toll_id ?? "";
}

/** What a reader's browser draws from. It computes the gaps itself: they would be half of the file. */
export function browserRows({chart}: StoryData): Omit<ChartData, "gaps"> {
  const {gaps: _, ...rows} = chart;
  return rows;
}
