import type {Slot} from "../../src/reader/score/choice.ts";

/** How often what is called sure of a slot has to be right, on texts that the weights had not seen. */
export const bars: Record<Slot, number> = {measure: 0.95, party: 0.9, group: 0.93, claimant: 0.9};
