import {rollup} from "d3";
import {countedAs} from "../../toll/counted.js";
import {figureText} from "../../toll/figure.js";
import {element} from "../element.js";
import {choice, switchOf} from "./choice.js";
import type {Control, Desk} from "./control.js";

const offered = 60;

/** Which claim's printings are followed: those with most printings are offered. */
export function printed(desk: Desk): Control {
  const counts = rollup(desk.rows.reports, (own) => own.length, (report) => report.claim_id);
  const claims = desk.rows.claims.filter((claim) => counts.has(claim.claim_id))
    .sort((a, b) => counts.get(b.claim_id)! - counts.get(a.claim_id)!).slice(0, offered);
  const claim = choice("Claim", (value) => desk.change({claim: value}));
  return {
    heading: "Which claim",
    body: element("div", {}, claim.body),
    follow() {
      const now = desk.spec().claim!;
      const shown = claims.some((one) => one.claim_id === now) ? claims
        : [...desk.rows.claims.filter((one) => one.claim_id === now), ...claims];
      const name = (one: (typeof claims)[number]) =>
        `${one.known_on}, ${one.claimant}: ${figureText(one)} ${countedAs(one)}`;
      claim.follow(
        shown.map((one) => ({value: one.claim_id, label: `${name(one)} (${counts.get(one.claim_id) ?? 0})`})), now);
      return shown.filter((one) => one.claim_id === now).map(name)[0] ?? now;
    }
  };
}

/** By what printings are sorted. */
export function sorted(desk: Desk): Control {
  const aspect = switchOf("Printings by", `${desk.prefix}-aspect`,
    [{value: "bound", label: "bound"}, {value: "measure", label: "measure"}],
    (value) => desk.change({aspect: value === "measure" ? "measure" : "bound"}));
  return {
    heading: "What is compared",
    body: element("div", {}, aspect.body),
    follow() {
      aspect.follow(desk.spec().aspect);
      return desk.spec().aspect;
    }
  };
}
