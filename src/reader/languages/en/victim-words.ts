import {setOf} from "../../lexicon.js";

/** "our losses", "among their own". */
export const owners = setOf("its his their our her own my");
/** "suffered 300 casualties": the subject's own. */
export const suffering = setOf("suffered suffer suffers sustained incurred");
/** "neutralised 309 troops": never one's own. */
export const putOutVerbs = setOf("neutralised neutralized eliminated liquidated");
/** "The enemy lost 1,180 men". */
export const enemies = setOf("enemy occupiers invaders adversary aggressor");
/** "admitted the loss of 300 soldiers": one's own. */
export const admitting = setOf("acknowledged acknowledges admitted admits conceded disclosed");

/** Bodies of a country, which count its people. */
export const nationalBodies =
  /ministry|office|agency|authority|institute|service|minister|statistics|government|police|coast ?guard/i;
export const unitedNations = /\bU\.?N\b|united nations/i;
/** In a war: bodies that count at home, of whatever country. */
export const homeBodies = /governor|mayor|prosecutor|health|emergenc|police|interior/i;
