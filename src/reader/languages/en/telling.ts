import {setOf} from "../../lexicon.js";

/** Words that name nobody, whatever their first letter. */
export const speechless = setOf(`we i you there this that these those what none nobody no meanwhile however here how
  when where why contrary`);

/** "A report by X": papers whose author speaks. */
export const documents = setOf(`assessment report study survey count tally estimate investigation analysis review list
  inquiry paper`);

/** Behind these a subject begins, though they are prepositions elsewhere. */
export const clauses = setOf("that as while because since where when");

/** What may stand between a subject and its verb: "also said", "himself said", "on Friday said", "late last week". */
export const adverbs = setOf("also now first earlier later once again then");
export const self = setOf(`itself himself herself themselves quoted first again further not never earlier previously
  on`);
export const times = setOf("week month yesterday today year");
export const backing = setOf("on in late early earlier last this by of");

/** "was reported", never "is saying"; "…, said X"; "quoted X as saying"; "told reporters". */
export const passiveForms = setOf("was were is are been be being");
export const inverting = setOf("said say says added writes wrote reported claims claimed");
export const quoting = setOf("quoted cited quotes cites");
export const telling = setOf("told tells tell");
export const relatives = setOf("who which that");
export const saidOn = setOf("yesterday today late early last night this week morning evening");

/** "found that": a finding, never "found 12 bodies"; "the official count": no verb. */
export const finding = setOf("found finds find");
export const ownPapers = setOf("count estimate estimates report list");

/** "has not confirmed" leaves open, "never said" denies, "called it a lie" too. */
export const confirming = setOf("confirm confirmed verify verified acknowledged acknowledge");
export const stating = setOf("announced said reported claimed give gave announce say report claim");
export const calling = setOf("called calls");
export const falseWords = setOf(`lie lies false fake fabricated untrue nonsense fabrication disinformation bogus
  baseless unfounded groundless hoax`);

/** Verbs that are somebody's word even where nobody is found. */
export const nobodysVerbs = setOf("said says say told reported claimed");
/** "according to media reports": somebody's word, but nobody's name. */
export const mediaReports =
  /^(?:(?:some|several|other|local|early|initial|unconfirmed|media|news|press|various|the) ){0,2}(?:reports?|media)$/i;

/** "figures released by X", never "hostages released by X". */
export const giving = setOf("released_by given_by provided_by recorded_by");
export const records = setOf("data list toll statistics bulletin");

/** "by the ministry's count", "the union's own tally", "the army's official toll". */
export const counting = setOf("count counts tally tallies estimate estimates reckoning figures accounts account");
export const countAdjectives = setOf("own official latest current last final first preliminary");
export const counts = setOf("count tally version reckoning");
export const tolls = setOf("toll figure death_toll number");

/** "brought up 37 bodies": what somebody does, and does not say; "recorded 56 deaths": what a country does. */
export const deeds = /^(?:br[io]|gave|give|took|raise|show|issue|release|arrive|cut|found|find)/;
export const registering = /^(?:record|regist|report|count|list)/;
/** "rejects an estimate of 4.7 million": what may be refused. */
export const refusable = setOf("estimate estimates claim claims report reports count counts tally");

/** Who is named elsewhere. */
export const pronouns = setOf("he she it they him her them");
