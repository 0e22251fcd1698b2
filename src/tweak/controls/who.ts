import {group} from "d3-array";
import type {ChartClaim} from "../../charts/view/chart-claim.js";
import {admittedClaims} from "../../charts/view/admitted-claims.js";
import {element} from "../element.js";
import {tick} from "./choice.js";
import type {Control, Desk} from "./control.js";

/** Whose claims are drawn: a box for each speaker, under a box for its side. */
export function who(desk: Desk): Control {
  const list = element("div", {class: "sides"});
  const split = tick("Split bodies into their members", (on) => desk.change({by: on ? "claimant" : "body", only: []}),
    "A ministry, its staff and the president apart");
  let built = "";
  let boxes = new Map<string, ReturnType<typeof tick>>();
  let sides = new Map<string, {box: ReturnType<typeof tick>; own: string[]}>();

  const set = (ids: string[], on: boolean) => {
    const all = [...boxes.keys()];
    const now = new Set(desk.spec().only.length ? desk.spec().only : all);
    for (const id of ids) on ? now.add(id) : now.delete(id);
    const only = all.filter((id) => now.has(id));
    if (!only.length) {
      desk.say("A chart needs at least one claimant.");
      desk.change({});
    } else desk.change({only: only.length === all.length ? [] : only});
  };

  const build = (speakers: Map<string, ChartClaim>) => {
    boxes = new Map();
    sides = new Map();
    const bySide = group(speakers, ([, claim]) => claim.side);
    const order = desk.rows.sides.filter((side) => bySide.has(side));
    list.replaceChildren(...order.map((side) => {
      const own = bySide.get(side)!.map(([id]) => id);
      const name = desk.rows.words[`side/${side}`] ?? side;
      const box = tick(name, (on) => set(own, on));
      sides.set(side, {box, own});
      return element("fieldset", {class: `side-${desk.rows.sides.indexOf(side) + 1}`}, element("legend", {}, box.body),
        ...bySide.get(side)!.map(([id, claim]) => {
          const one = tick(nameOf(claim, desk), (on) => set([id], on));
          boxes.set(id, one);
          return one.body;
        }));
    }));
  };

  return {
    heading: "Who",
    body: element("div", {}, list, split.body),
    follow() {
      const {by, only} = desk.spec();
      const speakers = speakersOf(desk);
      const now = [by, ...speakers.keys()].join(" ");
      if (now !== built) build(speakers);
      built = now;
      const drawn = new Set(only.length ? only : boxes.keys());
      for (const [id, box] of boxes) box.follow(drawn.has(id));
      for (const {box, own} of sides.values()) {
        const count = own.filter((id) => drawn.has(id)).length;
        box.follow(count > 0);
        box.input.indeterminate = count > 0 && count < own.length;
      }
      split.follow(by === "claimant");
      const shown = [...boxes.keys()].filter((id) => drawn.has(id)).length;
      return shown === boxes.size ? `all ${boxes.size}` : `${shown} of ${boxes.size}`;
    }
  };
}

/** Everybody who spoke of what is counted in the time of the chart, by name. */
function speakersOf(desk: Desk): Map<string, ChartClaim> {
  const spec = desk.spec();
  const claims = admittedClaims({...spec, only: [], bounds: []}, desk.rows).filter((claim) => claim.known_on <= spec.until);
  const found = new Map(claims.map((claim) => [spec.by === "body" ? claim.body_id : claim.claimant_id, claim]));
  return new Map([...found].sort(([, a], [, b]) => nameOf(a, desk).localeCompare(nameOf(b, desk))));
}

function nameOf(claim: ChartClaim, desk: Desk): string {
  return desk.spec().by === "body" ? claim.body : claim.claimant;
}
