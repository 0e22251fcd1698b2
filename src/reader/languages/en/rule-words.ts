import {setOf} from "../../lexicon.js";

export const placing = setOf("in at near across from outside off inside on around throughout");

export const settled = setOf(`city centre center heart town region parts province state village part district coast
  island port edge capital north south east west suburb outskirts`);
