import {setOf} from "../../lexicon.js";

/** Words that make a range of the figures around them. */
export const rangeWords = setOf("to or");
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
