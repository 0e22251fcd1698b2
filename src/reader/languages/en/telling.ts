import {setOf} from "../../lexicon.js";

/** Words that name nobody, whatever their first letter. */
export const speechless = setOf(`we i you there this that these those what none nobody no meanwhile however here how
  when where why`);

/** "A report by X": papers whose author speaks. */
export const documents = setOf(`assessment report study survey count tally estimate investigation analysis review list
  inquiry paper`);

/** Behind these a subject begins, though they are prepositions elsewhere. */
export const clauses = setOf("that as while because since where when");

/** What may stand between a subject and its verb: "also said", "himself said", "on Friday said", "late last week". */
export const adverbs = setOf("also now first earlier later once again then");
export const self = setOf(`itself himself herself themselves quoted first again further not never earlier previously on`);
export const times = setOf("week month yesterday today year");
export const backing = setOf("on in late early earlier last this by of");
