import type {Admission} from "../../toll/vocabulary.js";
import {admittedClaims, lossesOf} from "../../charts/view/admitted-claims.js";
import {element} from "../element.js";
import {choice, switchOf, tick} from "./choice.js";
import type {Control, Desk} from "./control.js";

/** Between whom the gap is measured: the two that are furthest apart, or two that the reader names. */
export function baseline(desk: Desk): Control {
  const speakers = () => {
    const spec = desk.spec();
    const losses = lossesOf(spec.tolls[0]!, desk.rows);
    const claims = admittedClaims({...spec, tolls: losses ? [spec.tolls[0]!, losses] : spec.tolls, only: [],
      bounds: []}, desk.rows)
      .filter((claim) => claim.known_on <= spec.until);
    const names = new Map(
      claims.map((claim) => (spec.by === "body" ? [claim.body_id, claim.body] : [claim.claimant_id, claim.claimant])));
    return [...names].map(([value, label]) => ({value: value!, label: label!}))
      .sort((a, b) => a.label.localeCompare(b.label));
  };
  const pair = () => (desk.spec().only.length === 2 ? desk.spec().only : null);
  const mode = switchOf("Measured between", `${desk.prefix}-pair`,
    [{value: "widest", label: "the widest pair"}, {value: "two", label: "two of my choice"}], (value) => {
    const two = speakers().slice(0, 2).map((one) => one.value);
    const alone = value === "two" && two.length < 2;
    desk.change(alone ? {} : {only: value === "two" ? two : []});
    if (alone) desk.say("Only one claimant spoke of this.");
  });
  const choose = (at: 0 | 1) => (value: string) => {
    const now = [...(pair() ?? [])];
    if (now[1 - at] === value) now.reverse();
    now[at] = value;
    desk.change({only: now});
  };
  const [first, second] = [choice("One", choose(0)), choice("The other", choose(1))];
  const losses = tick("Also with losses beside killed", (on) => admit(desk, "losses", on),
    "A line of its own: losses may include more than the dead");
  const basis = tick("Also with counts of single cases", (on) => admit(desk, "basis", on),
    "A line of its own: such a count is a floor");
  const body = element("div", {}, mode.body, element("div", {class: "pair"}, first.body, second.body), losses.body,
    basis.body);
  return {
    heading: "The gap",
    body,
    follow() {
      const two = pair();
      const all = speakers();
      mode.follow(two ? "two" : "widest");
      first.body.hidden = second.body.hidden = !two;
      if (two) {
        first.follow(all, two[0]!);
        second.follow(all, two[1]!);
      }
      losses.body.hidden = !lossesOf(desk.spec().tolls[0]!, desk.rows) || desk.spec().lossesAsKilled;
      losses.follow(desk.spec().admits.includes("losses"));
      basis.follow(desk.spec().admits.includes("basis"));
      const name = (id: string) => all.find((one) => one.value === id)?.label ?? id;
      return two ? `${name(two[0]!)} and ${name(two[1]!)}` : "the widest pair";
    }
  };
}

function admit({spec, change}: Desk, what: Admission, on: boolean): void {
  const now = spec().admits.filter((one) => one !== what);
  change({admits: on ? [...now, what] : now.length ? now : ["same"]});
}
