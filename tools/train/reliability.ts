import {slots} from "../../src/reader/score/choice.ts";
import {trustIn, type Trusts} from "../../src/reader/score/trust.ts";
import {ofSlot, type Choices} from "./unseen.ts";

const edges = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];
const hundredths = (share: number) => Math.round(share * 100);

/** One line a slot: what is accepted and how often it is right, and "trusted→right of count" in hundredths for each
 * bin of trust that holds any. */
export function reliabilityLines(choices: Choices, trusts: Trusts): string[] {
  return slots.map((slot) => {
    const {least} = trusts[slot];
    const judged = ofSlot(choices, slot).map(({right, stratum, signs}) =>
      ({right, stratum, trust: trustIn(trusts[slot], stratum, signs)}));
    const accepted = judged.filter(({trust, stratum}) => trust >= least[stratum]!);
    const right = accepted.filter((one) => one.right).length;
    const bins = edges.map((edge, index) => {
      const own = judged.filter(({trust}) => trust <= edge && trust > (edges[index - 1] ?? 0));
      const mean = own.reduce((sum, {trust}) => sum + trust, 0) / own.length;
      const kept = own.filter((one) => one.right).length / own.length;
      return own.length ? `${hundredths(mean)}→${hundredths(kept)} of ${own.length}` : "";
    });
    const share = `${(right / accepted.length).toFixed(3)} of ${(accepted.length / judged.length).toFixed(3)}`;
    return `${slot.padEnd(9)} ${share} of ${judged.length}  ${bins.filter(Boolean).join("  ")}`;
  });
}

/** How much of the labels was found, and how much of what was read is right, accepted or not. */
export function foundLine(choices: Choices): string {
  const figures = ofSlot(choices, "measure");
  const right = figures.filter((one) => one.right).length;
  return `${choices.labels} labels, found ${(right / choices.labels).toFixed(3)}, ` +
    `right of what was read ${(right / figures.length).toFixed(3)}`;
}
