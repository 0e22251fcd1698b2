import {isTelling} from "../../src/toll/headline.ts";
import type {GapRow} from "../../loaders/schema/gaps.ts";
import type {Story} from "../../loaders/schema/story.ts";

/** A number of the story that a reader can recompute: a guaranteed gap of its opening toll. */
export interface Reproduced {
  toll_id: string;
  admits: string;
  day: string;
  /** What every program prints. */
  prints: string;
}

/** The first day on which the opening toll's widest gap between claims of the same days or the same week tells
 * something; where none does, the first on which there is one. Null in a story that has no such gap. */
export function reproduced(story: Story, gaps: GapRow[]): Reproduced | null {
  const opening = `${story.default_victims_party}-${story.default_victims_group}-${story.default_measure}`;
  const own = gaps.filter(({toll_id, admits, pairs, guaranteed_ratio}) =>
    toll_id === opening && admits === "same" && pairs === "headline" && guaranteed_ratio !== null);
  const row = own.find(({guaranteed_ratio}) => isTelling(guaranteed_ratio)) ?? own[0];
  if (!row) return null;
  const {toll_id, admits, holds_from, guaranteed_ratio} = row;
  return {toll_id, admits, day: holds_from, prints: guaranteed_ratio!.toFixed(6)};
}
