import {setOf} from "../../lexicon.js";

/** Words behind which a number numbers ("No. 7", "Route 66") and counts nobody. */
export const numbered = setOf(`no. no number day week phase chapter article section route highway flight building room
  gate page level category stage group area district ward block sector grade report issue # form version part act unit
  season round under covid platform interstate terminal boeing airbus resolution bulletin magnitude squad bus train
  reactor pier camp line zone channel type episode year aged age ages`);

/** Verbs after which "up to" and "about" are no bounds: "gone up to 20", "talked about 100". */
export const motion = setOf(`gone went goes go rose risen climbed climbs crept moved jumped shot inched edged going
  ticked pushed`);

export const talk = setOf(`talked talk talks talking spoke speaks speak speaking asked heard told wrote worried know
  knew`);

export const counters = setOf(`found count counts counted put puts placed says say said gave given reports reported
  tally claims estimates estimated believes announced listed recorded cited cites`);

export const taking = setOf(`claimed claims claiming claim lost took taking taken cost costing costs lose killed ended
  take takes`);

export const asides = setOf(`mostly mainly many most all some largely primarily predominantly both among aged almost
  nearly half`);

export const counted = setOf(`suspected confirmed reported registered recorded documented verified probable estimated
  known likely presumed new associated identified`);

export const owning = setOf(`acknowledged acknowledges admitted admits conceded confirmed disclosed saying said
  announced`);

export const placing = setOf("in at near across from outside off inside on around throughout");

export const settled = setOf(`city centre center heart town region parts province state village part district coast
  island port edge capital north south east west suburb outskirts`);
