import type {ReadMeasure} from "../../language.js";
import {setOf} from "../../lexicon.js";

/** Verbs that take lives. */
export const taking = setOf(`claimed claims claiming claim lost losing took taking taken cost costing costs lose killed
  ended take takes`);
/** Nouns for a deed before "of": "the murder of 12". */
const deeds: Partial<Record<ReadMeasure, string>> = {
  killed: "execution murder massacre assassination slaughter drowning hanging lynching",
  wounded: "wounding poisoning",
  missing: "disappearance",
  captured: "capture abduction kidnapping kidnap",
  displaced: "displacement",
  losses: "loss"
};
export const deedNouns = new Map(Object.entries(deeds).flatMap(([measure, list]) =>
  [...setOf(list)].map((noun): [string, ReadMeasure] => [noun, measure as ReadMeasure])));

/** "forced 700,000 from their homes": verbs and where from. */
export const driving = setOf("forced forcing drove driven driving expelled chased");
export const homes = setOf("home homes flee houses shelters");
/** "traded 478 prisoners": verbs, and who is exchanged. */
export const trading = setOf("trade traded trading swap swapped swapping exchange exchanged exchanging");
export const fighters = setOf(`prisoner prisoners soldier soldiers servicemen troops fighters detainees marines
  defenders`);
export const seizing = setOf("took take takes taking taken");
export const burying = setOf("buried burying buries");

/** Words between a total and its figure, and words of its change. */
export const links = setOf("up_to to at as of read than : from");
export const rising = setOf("up rose risen rising rise climbed raised revised increased jumped down fell grew changed");
/** Bound words that are verbs: "the toll passed 40". */
export const boundVerbs = /^(?:pass|exceed|surpass|top|cross|approach|near)/;
/** Words before "dead" and "wounded" that make nouns of them. */
export const nominal = setOf("of own military civilian and");

/** Small words of a predicate: those before a participle, those that open a clause about the noun, verbs in the plural
 * or singular, verbs of what may be. */
export const passives = setOf("was were are is been be being got get");
export const relatives = setOf("who which that");
export const finite = setOf("are were is was have has");
export const modals = setOf("may might could");
/** Words that a predicate goes past; those only at its start; those with which another clause begins. */
export const fillers = setOf("dead there");
export const partWords = setOf("of_whom of_which of_them more others");
export const opensClause = setOf("after before when since while as following");
export const joiners = setOf("and or /");

/** "Five people, most of them children, were killed": words that open an aside. */
export const asides = setOf(`mostly mainly many most all some largely primarily predominantly both among aged almost
  nearly half mistakenly wrongly mistaken believed presumed thought`);

/** "buried under a landslide": not found yet. */
export const beneath = setOf("under beneath below underneath");
/** "in a critical state", "taken to hospital". */
export const graves = setOf("critical serious grave severe");
export const brought = setOf("taken rushed brought sent flown airlifted ferried");
export const hospitals = setOf("hospital hospitals clinics infirmaries");

/** Verbs of saying and counting right before a figure, and words between "puts the figure" and the figure. */
export const counters = setOf(`found count counts counted put puts placed says say said gave given reports reported
  tally claims estimates estimated believes announced listed recorded cited cites`);
export const putting = setOf("at to of as");
export const givenAs = setOf("as at given put set");
export const bes = setOf("is was are were be been");

/** Words that join a figure to the one before. */
export const listing = setOf("and , plus or as_well_as");
/** "five were wounded, two seriously", "43 in Puebla". */
export const gravely = setOf("seriously critically gravely severely badly slightly lightly");
export const nearWords = setOf("in at near outside");
/** "raised to 118 …, from 116", "up from 17": words of change between a newer figure and an older one. */
export const raisedTo = setOf("raised_to revised_to cut_to lowered_to increased_to put_to");
export const changed = setOf(`up down revised rose raised increased increase climbed rise jump reduced lowered cut`);

/** "only 35 of the bodies have been identified" counts names, not the dead. */
export const identifying = setOf(`identified named claimed recognised recognized repatriated discharged released
  examined`);
