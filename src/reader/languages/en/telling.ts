import {setOf} from "../../lexicon.js";

/** Words that name nobody, whatever their first letter. */
export const speechless = setOf(`we i you there this that these those what none nobody no meanwhile however here how
  when where why`);
