/** The words that every story shares. What belongs to one story (its parties, sides, groups) stands in its ledger. */

/** How a claimant limits its figure; `bound.ts` says what each admits. */
export const bounds = ["exact", "at-least", "more-than", "up-to", "about", "almost", "range"] as const;
export type Bound = (typeof bounds)[number];

/** What is counted. Casualties are killed and wounded together; losses are whatever the claimant calls so. */
export const measures = [
  "killed",
  "wounded",
  "casualties",
  "missing",
  "captured",
  "losses",
  "irrecoverable",
  "war-crime-cases",
  "national-security-cases",
  "displaced"
] as const;
export type Measure = (typeof measures)[number];

/** Over which time the count runs: since a day, over the last day, or in one event. */
export const periods = ["cumulative", "past-day", "incident"] as const;
export type Period = (typeof periods)[number];

/** What a figure rests on, as far as its claimant says. Of the last four each counts only what was found or written
 * down: `comparable.ts` keeps them apart from counts of all. */
export const bases = ["statement", "named", "documented", "estimate", "survey", "model", "leaked", "recovered",
  "buried", "certified", "registered"] as const;
export type Basis = (typeof bases)[number];

/** Whether a figure says what was or what may be; a claim without a modality counts what was. */
export const modalities = ["projection"] as const;
export type Modality = (typeof modalities)[number];

/** Which pairs of standing claims a gap is looked for among: all, or those whose ratio may be a headline. */
export const pairKinds = ["standing", "headline"] as const;
export type PairKind = (typeof pairKinds)[number];

/** Where on a page a figure stands. */
export const units = ["headline", "lede", "body", "caption", "table", "quote", "address"] as const;
export type Unit = (typeof units)[number];

/** How somebody speaks against a claim without a count of their own. */
export const denialKinds = ["denies", "declines", "disowns", "corrects"] as const;

/** Whether a count is made for fixed days only; a count without a window runs on. */
export const windows = ["closed"] as const;
export type Window = (typeof windows)[number];

/** Which pairs a gap admits: those that may be compared outright, or also those with a caveat. */
export const admissions = ["same", "losses", "basis", "all"] as const;
export type Admission = (typeof admissions)[number];

/** What became of a claim. Withdrawn and disowned claims stop standing on `withdrawn_on`. */
export const statuses = ["standing", "superseded", "revised", "withdrawn", "disowned"] as const;
export type Status = (typeof statuses)[number];

export const claimantKinds = [
  "government",
  "military",
  "alliance",
  "intergovernmental",
  "intelligence",
  "media-count",
  "research",
  "ngo",
  "local-authority",
  "unattributed"
] as const;
export type ClaimantKind = (typeof claimantKinds)[number];

/** What printing did to a claim, in the order in which a reader is told. `none` marks a faithful printing. */
export const damages = [
  "number",
  "range-collapsed",
  "bound-lost",
  "bound-gained",
  "bound-changed",
  "measure-changed",
  "victims-changed",
  "claimant-changed",
  "date-changed",
  "modality-changed",
  "none"
] as const;
export type Damage = (typeof damages)[number];

/** How a measure reads after its victims: "soldiers reported killed", "soldiers reported as losses". */
const measurePhrase: Record<Measure, string> = {
  killed: "reported killed",
  wounded: "reported wounded",
  casualties: "reported killed or wounded",
  missing: "reported missing",
  captured: "reported captured",
  losses: "reported as losses",
  irrecoverable: "reported as irrecoverable losses",
  "war-crime-cases": "in war-crime cases",
  "national-security-cases": "in national-security cases",
  displaced: "reported displaced"
};

/** The same of a toll: of projections nothing is reported yet. */
export function phraseOf(measure: Measure, modality: Modality | null = null): string {
  const phrase = measurePhrase[measure];
  return modality === "projection" ? `projected as ${phrase.replace(/^reported (as )?/, "")}` : phrase;
}

/** How a measure reads after its figure: "498 killed", "more than 6,000 in losses". */
export const measureWord: Record<Measure, string> = {
  killed: "killed",
  wounded: "wounded",
  casualties: "casualties",
  missing: "missing",
  captured: "captured",
  losses: "losses",
  irrecoverable: "irrecoverable losses",
  "war-crime-cases": "war-crime cases",
  "national-security-cases": "national-security cases",
  displaced: "displaced"
};

export const boundWord: Record<Bound, string> = {
  exact: "",
  "at-least": "at least",
  "more-than": "more than",
  "up-to": "up to",
  about: "about",
  almost: "almost",
  range: "to"
};

export const damageText: Record<Damage, string> = {
  number: "another number",
  "range-collapsed": "range cut to one end",
  "bound-lost": "bound lost",
  "bound-gained": "bound added",
  "bound-changed": "bound changed",
  "measure-changed": "measure changed",
  "victims-changed": "victims changed",
  "claimant-changed": "claimant changed",
  "date-changed": "date changed",
  "modality-changed": "projection and count mixed up",
  none: "as said"
};
