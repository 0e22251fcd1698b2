import {setOf} from "../../lexicon.js";

/** "in Kyiv": what places; "the city of Kyiv": what has a name by "of". */
export const placing = setOf("in at near across from outside off inside on around throughout");
export const settled = setOf(`city centre center heart town region parts province state village part district coast
  island port edge capital north south east west suburb outskirts`);

/** What somebody does to others; an earthquake or a war is nobody's. */
export const deeds = setOf(`strike strikes air_strike air_strikes drone_strike drone_strikes missile_strike
  missile_strikes attack attacks raid raids ambush bombing bombings shelling missile missiles rocket rockets bombardment
  airstrike airstrikes drone drones artillery assault assaults offensive invasion operation siege bombs guided_bomb
  guided_bombs cruise_missile cruise_missiles ballistic_missile ballistic_missiles gunfire sniper snipers fire`);
