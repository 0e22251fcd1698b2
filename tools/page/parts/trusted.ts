import {model} from "../../../src/reader/score/model.ts";
import type {Slot} from "../../../src/reader/score/choice.ts";
import {html} from "../html.ts";
import type {Part} from "./part.ts";

const slots: [slot: Slot, words: string][] = [["measure", "the figures"], ["party", "the sides"],
  ["group", "the groups"], ["claimant", "the claimants"]];

/** How much the reader of articles called sure on genres that its weights had not seen, and how much of that was right,
 * as measured when it last learned. */
export const trusted: Part = () => {
  const shares = slots.map(([slot, words]) => {
    const {accepted, right} = model.trusts[slot];
    return `${percent(accepted)} of ${words} (${percent(right)} of these were right)`;
  });
  return html`${shares.slice(0, -1).join(", ")} and ${shares.at(-1)!}`;
};

/** Never more than it was. */
const percent = (share: number): string => `${Math.floor(share * 100)} %`;
