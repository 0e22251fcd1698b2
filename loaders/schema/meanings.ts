import type {
  Admission, Basis, Bound, ClaimantKind, Damage, denialKinds, Measure, Modality, PairKind, Period, Status, Unit, Window
} from "../../src/toll/vocabulary.ts";

// Every word of every closed list has its sentence here, in the spelling of the column: the dictionary, the schemas,
// the types, the glossary and the zips say it.

/** How a figure is limited. */
export const boundMeanings = {
  exact:
    "A figure without a limiting word. It is exact as a sentence, which says nothing about the world. “As many " +
    "as” before a counted number counts as exact.",
  "at-least": "The figure or any larger one. Often the mark of a count that knows it is incomplete.",
  "more-than": "Any figure larger than the one named.",
  "up-to": "The figure or any smaller one. Printed without its bound, a ceiling turns into a count.",
  about: "Near the figure named: within half a rounding unit to either side.",
  almost: "A little less than the figure named: by at most one rounding unit.",
  range: "Two ends, and every count between them. A range has no middle here: no dot, no average."
} as const satisfies Record<Bound, string>;

/** What is counted. */
export const measureMeanings = {
  killed: "People whom the claimant counts as dead. Some claimants count only deaths in combat; few of them say so.",
  wounded: "People whom the claimant counts as injured. Some count people, some count cases of treatment.",
  casualties: "Killed and wounded together, and sometimes missing and captured too. Casualties are not deaths.",
  missing: "People whose fate the claimant does not know. Some claimants count them among the losses, some apart.",
  captured: "Soldiers whom the claimant says are prisoners.",
  losses:
    "Whatever the claimant calls its enemy’s or its own losses. The word may cover the dead, the wounded, the " +
    "captured and the missing. It is never read as killed here.",
  irrecoverable:
    "A staff officer’s term for soldiers who will not come back to service: the dead, and often the missing, the " +
    "captured and the gravely wounded. It is not the same as killed.",
  "war-crime-cases":
    "Criminal cases of war crimes that a prosecutor has opened. They are files, not people, and are never added " +
    "to the dead.",
  "national-security-cases":
    "Criminal cases against the security of a state that a prosecutor has opened. They are files, not people.",
  displaced: "People whom the claimant counts as driven from their homes."
} as const satisfies Record<Measure, string>;

/** Over which time. */
export const periodMeanings = {
  cumulative: "Counted since a first day, so that each new figure takes in the ones before it.",
  "past-day": "Counted over the day before, and for that day only.",
  incident: "Counted for one event."
} as const satisfies Record<Period, string>;

/** What a figure rests on, as far as its claimant says. */
export const basisMeanings = {
  statement: "A plain statement: the claimant says so and names nothing that it rests on.",
  named: "A count of people confirmed dead by name, from obituaries, graves and registers. A floor.",
  documented: "Single cases, each checked before it is counted. A floor.",
  estimate:
    "A figure inferred from something else: intelligence, excess deaths, a sample. Estimates come with a method " +
    "that others may dispute.",
  survey: "Households or people were asked, and the answers were projected on all.",
  model: "Computed from other figures, such as deaths above those that were to be expected.",
  leaked:
    "A figure from a document or page that its supposed author did not publish, or published and took down. It is " +
    "never that author’s own claim.",
  recovered:
    "A count of the bodies that were found and brought in. It is a floor, and no count of all who died: nobody " +
    "counts those who were not found.",
  buried: "A count of those who were buried, or of graves. A floor, and no count of all who died.",
  certified:
    "A count of the deaths that a physician, a coroner or a court has certified as due to it. A floor: certificates " +
    "come late, and some never.",
  registered:
    "A count of entries in a register, such as of deaths, of patients or of people who asked for help. A floor: " +
    "whoever is not entered is not counted."
} as const satisfies Record<Basis, string>;

/** Whether a figure says what was or what may be. */
export const modalityMeanings = {
  projection:
    "The figure says what may be: how many could die, or may yet be found. It is no count: it never stands, it is in " +
    "no gap, and its toll is its own."
} as const satisfies Record<Modality, string>;

/** What became of a claim. */
export const statusMeanings = {
  standing:
    "Not taken back. Whether it is the latest word on a day the table standing says; a claim without a day stands " +
    "on none.",
  superseded:
    "Followed by a later count of the same series. The figure was right when it was said; it never stands again.",
  revised: "Changed by its own claimant, who put another figure in its place.",
  withdrawn: "Taken back by the claimant.",
  disowned:
    "Said or published in a body’s name, and then not stood by: called a mistake, a forgery or the work of " +
    "others, or deleted."
} as const satisfies Record<Status, string>;

/** Whether a count is made for fixed days. */
export const windowMeanings = {
  closed: "Made for the days from since to as_of: it does not run on, and meets only counts of the same days."
} as const satisfies Record<Window, string>;

/** Which pairs a gap is looked for among. */
export const admissionMeanings = {
  same: "Only pairs that may be compared outright: one toll, one sort of basis. The one to take if in doubt.",
  losses: "Also a count of the killed against one of losses.",
  basis: "Also a count of single cases against an estimate or a plain statement.",
  all: "Both of these, and counts made for different windows of days."
} as const satisfies Record<Admission, string>;

/** Which pairs of standing claims. */
export const pairMeanings = {
  standing: "The widest of all pairs that stand, however old.",
  headline:
    "The widest of those that cover the same days or were said within a week of each other: its ratio may stand " +
    "in a title by itself."
} as const satisfies Record<PairKind, string>;

/** Where on a page a figure stands. */
export const unitMeanings = {
  headline: "In the headline.",
  lede: "In the first paragraph or the lines below the headline.",
  body: "In the running text after that.",
  caption: "In the words below or on a picture, a film or a map.",
  table: "In a table, a list or a graphic.",
  quote: "In words that the page quotes of somebody.",
  address: "In the address of the page."
} as const satisfies Record<Unit, string>;

/** How somebody speaks against a claim. */
export const denialMeanings = {
  denies: "It says that it is not so.",
  declines: "It gives no figure, or does not confirm one.",
  disowns: "It says that the figure is not its own.",
  corrects: "It says that something else was meant."
} as const satisfies Record<(typeof denialKinds)[number], string>;

/** What sort of body a claimant is. */
export const claimantKindMeanings = {
  government: "A government, a ministry or office of it, a head of state, or who acts as one.",
  military: "Armed forces, their staff or commanders, or a force that fights.",
  alliance: "An alliance of states or its officials.",
  intergovernmental: "An organisation of states, such as the United Nations.",
  intelligence: "An intelligence service or its officials.",
  "media-count": "A newsroom that counts by itself, such as from obituaries.",
  research: "Researchers or an institute.",
  ngo: "An organisation that belongs to no state.",
  "local-authority": "A town, a region, its police or its mayor.",
  unattributed: "Nobody is named, or only sources without a name."
} as const satisfies Record<ClaimantKind, string>;

/** What a printing did to a claim. */
export const damageMeanings = {
  number: "The digits differ from those of the claim.",
  "range-collapsed": "Of a range one end was printed, as if it were the figure.",
  "bound-lost": "The claim has a bound such as more than; the printing has none.",
  "bound-gained": "The claim has no bound; the printing adds one.",
  "bound-changed": "The printing has another bound than the claim.",
  "measure-changed": "Something else is counted in print, such as killed for losses.",
  "victims-changed": "The printing counts other people: another party or another group.",
  "claimant-changed": "The printing credits somebody else.",
  "date-changed": "The printing has another last day of the count.",
  "modality-changed": "A projection is printed as a count, or a count as a projection.",
  none: "The printing is as said."
} as const satisfies Record<Damage, string>;

/** What a word of a story names. */
export const wordKindMeanings = {
  party: "Whose people are counted.",
  side: "Where a claimant stands.",
  group: "Which people are counted.",
  scope: "A narrower scope, such as one city."
} as const satisfies Record<string, string>;

/** Whose latest word a standing claim is. */
export const wordOfMeanings = {
  claimant: "The claimant's own latest word.",
  body: "The latest word of the body for which it speaks."
} as const satisfies Record<string, string>;

/** What a row of survival counts. */
export const aspectMeanings = {
  bound: "The row counts bounds.",
  measure: "The row counts measures."
} as const satisfies Record<string, string>;

/** Whether the reader of articles is sure. */
export const verdictMeanings = {
  accept: "The reader is sure.",
  review: "A person should look: the reasons say why."
} as const satisfies Record<string, string>;

/** What the ledger knows of a figure in an article. */
export const relationMeanings = {
  known: "The ledger has the claim, and it is printed as said.",
  garbled: "The ledger has the claim; the printing changed something.",
  new: "No claim of the ledger is like it.",
  ambiguous: "Several claims of the ledger fit."
} as const satisfies Record<string, string>;

/** What became of a page that the ledger cites. */
export const watchedMeanings = {
  stands: "It stands with the words that the ledger quotes.",
  "words-gone": "It stands, and no longer has words that the ledger quotes.",
  moved: "It stands at another address.",
  gone: "It is gone.",
  "not-asked": "Its site asks not to be fetched by programs.",
  "not-had": "It could not be had this time."
} as const satisfies Record<string, string>;
