import {model} from "../../../src/reader/score/model.ts";
import type {Slot} from "../../../src/reader/score/choice.ts";
import {bars} from "../../train/bars.ts";
import {scrollingTable} from "../elements/table.ts";
import type {Part} from "./part.ts";

const slots: [slot: Slot, words: string][] = [["measure", "number, bound and measure"], ["party", "whose people"],
  ["group", "which people"], ["claimant", "who says so"]];

/** Of each slot the bar that its sure readings met, how much the reader of articles called sure on genres that its
 * weights had not seen, and how much of that was right, as measured when it last learned. */
export const trusted: Part = () => scrollingTable("What is called sure", [
  {head: "Part of a figure", cell: ([, words]) => words, kind: "head"},
  {head: "Asked for", cell: ([slot]) => percent(bars[slot]), kind: "number"},
  {head: "Called sure", cell: ([slot]) => percent(model.trusts[slot].accepted), kind: "number"},
  {head: "Of these right", cell: ([slot]) => percent(model.trusts[slot].right), kind: "number"}
], slots, {name: "few"});

/** Never more than it was; without what a product of decimals adds. */
const percent = (share: number): string => `${Math.floor(Number((share * 100).toPrecision(6)))} %`;
