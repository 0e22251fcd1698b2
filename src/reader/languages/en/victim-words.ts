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

/** "officers": police where there is no war. */
export const officers = setOf("officer officers");
/** "its men": an army's, where one is spoken of. */
export const armyMen = setOf("men man prisoners prisoner crew crewmen pilots personnel");
export const prisonersOfWar = setOf("prisoners_of_war pows");
export const bodies = setOf("body bodies corpses");
/** "combat deaths"; "losses stand at 5,937 dead"; "Russian troops suffered 300 casualties". */
export const fighting = setOf("military combat battlefield enemy troop");
export const ofArmies = setOf("losses casualties front battlefield combat");
export const suffered = setOf("suffer suffered suffers sustained lost taken incurred");

/** Who counts whomever it finds, who counts civilians, and who counts soldiers. */
export const healers =
  /health|hospital|medic|doctor|police|fire|rescue|emergency|coast guard|mayor|governor|disaster|coroner/i;
export const counters = /\bU\.?N\b|united nations|human rights|ohchr|prosecutor|unicef/i;
export const army = /general staff|armed forces|defen[cs]e min|army|military/i;

/** "Syria's war": where an article has its matter; "the Indian variant": where it has not. */
export const wars = setOf("war conflict civil_war");
export const strains = setOf("strain variant virus flu");
export const europe = setOf("eu european_union the_european_union");
/** "Russian losses": a sign of war. */
export const sideTolls = setOf("casualties losses dead");
