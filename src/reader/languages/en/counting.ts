import {setOf} from "../../lexicon.js";

/** Words that make a range of the figures around them. */
export const rangeWords = setOf("to or auf");
/** Words before "from 10 to 20" that make a range of it and no change. */
export const ranging = setOf("anywhere range ranged ranging ranges");

/** Words after which a bound word bounds nothing: "gone up to 20", "talked about 100". */
export const boundless = new Map([
  ["up to", setOf(`gone went goes go rose risen climbed climbs crept moved jumped shot inched edged going ticked
    pushed`)],
  ["about", setOf("talked talk talks talking spoke speaks speak speaking asked heard told wrote worried know knew")]
]);
/** Adverbs that may stand between such a word and its figure. */
export const betweenVerbAndBound = setOf("then again later earlier also");

/** Signs and words for money before a figure. */
export const currency = setOf("$ £ € ₹ ¥ ₽ ₴ rs rs. usd inr");
/** Names that go on with a number, where they are written large; those that do so always. */
export const numbered = setOf(`no. no day week phase chapter article section route highway flight building room gate
  page level category stage group area district ward block sector grade report issue form version part act unit season
  round under covid platform interstate terminal boeing airbus resolution bulletin magnitude squad bus train reactor
  pier camp line zone channel type episode year`);
export const alwaysNumbered = setOf("flight route highway interstate chapter page channel resolution");

/** Words before a figure that make an age of it behind people, and words for who is so old. */
export const ageBounds = setOf("under over below above");
export const byAge = setOf("youngest oldest eldest");

/** Words between a figure and its noun: those that say nothing of it, and those that say how well it is known. */
export const skipBefore = setOf("more other further additional new extra fellow");
export const counted = setOf(`suspected confirmed reported registered recorded documented verified probable estimated
  known likely presumed new associated identified`);
/** Of the words for saying, those that may also stand before a victims' noun. */
export const saidOfVictims = setOf("police reported confirmed recorded verified documented");
