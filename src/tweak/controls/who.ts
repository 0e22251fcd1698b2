import {group} from "d3";
import {plain} from "../../charts/view/search.js";
import type {ChartClaim} from "../../charts/view/chart-claim.js";
import {element} from "../element.js";
import {claimsBySpeaker, nameOf} from "../speakers.js";
import {tick} from "./choice.js";
import type {Control, Desk} from "./control.js";

/** More names than this are searched rather than read. */
const many = 8;

/** Whose claims are drawn: a box for each speaker, under a box for its side. */
export function who(desk: Desk): Control {
  const list = element("div", {class: "sides"});
  const split = tick("Split bodies into their members", (on) => desk.change({by: on ? "claimant" : "body", only: []}),
    "A ministry, its staff and the president apart");
  const search = element("input", {type: "search", placeholder: "Find a claimant", "aria-label": "Find a claimant",
    input: () => sift()});
  const button = (label: string, click: () => void) => element("button", {type: "button", click}, label);
  const found = element("span", {class: "found", role: "status"});
  const tools = element("div", {class: "pick"}, search, button("All", () => choose(all())),
    button("None", () => choose([])), found);
  let built = "";
  let boxes = new Map<string, ReturnType<typeof tick>>();
  let sides = new Map<string, {box: ReturnType<typeof tick>; own: string[]; body: HTMLElement}>();
  /** Nobody is ticked, and the chart waits for the first who is. */
  let waiting = false;

  const all = () => [...boxes.keys()];
  const drawn = () => (waiting ? [] : desk.spec().only.length ? desk.spec().only : all());
  const choose = (ids: string[]) => {
    const only = all().filter((id) => ids.includes(id));
    waiting = !only.length;
    if (waiting) {
      desk.say("A chart needs at least one claimant: the chart stays as it was until you tick one.");
      return mark();
    }
    desk.change({only: only.length === boxes.size ? [] : only});
  };
  const set = (ids: string[], on: boolean) => {
    const now = new Set(drawn());
    for (const id of ids) on ? now.add(id) : now.delete(id);
    choose([...now]);
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
      const only = button("Only this side", () => choose(own));
      only.setAttribute("aria-label", `Only this side: ${name}`);
      const body = element("fieldset", {class: `side-${desk.rows.sides.indexOf(side) + 1}`},
        element("legend", {}, box.body),
        ...bySide.get(side)!.map(([id, claim]) => {
          const one = tick(nameOf(claim, desk.spec().by), (on) => set([id], on));
          boxes.set(id, one);
          return one.body;
        }), order.length > 1 && only);
      sides.set(side, {box, own, body});
      return body;
    }));
    tools.hidden = boxes.size < 2;
    search.hidden = boxes.size <= many;
    sift();
  };

  /** Shows those whose names hold what was typed. */
  const sift = () => {
    const wanted = search.hidden ? "" : plain(search.value);
    let count = 0;
    for (const {body} of boxes.values()) {
      body.hidden = !plain(body.textContent!).includes(wanted);
      count += Number(!body.hidden);
    }
    for (const {own, body} of sides.values()) body.hidden = own.every((id) => boxes.get(id)!.body.hidden);
    found.textContent = wanted ? `${count} of ${boxes.size}` : "";
  };

  const mark = () => {
    const now = new Set(drawn());
    for (const [id, box] of boxes) box.follow(now.has(id));
    for (const {box, own} of sides.values()) {
      const count = own.filter((id) => now.has(id)).length;
      box.follow(count > 0);
      box.input.indeterminate = count > 0 && count < own.length;
    }
  };

  return {
    heading: "Who",
    body: element("div", {}, tools, list, split.body),
    follow() {
      waiting = false;
      const speakers = claimsBySpeaker(desk.spec(), desk.rows);
      const now = [desk.spec().by, ...speakers.keys()].join(" ");
      if (now !== built) build(speakers);
      built = now;
      mark();
      split.follow(desk.spec().by === "claimant");
      const shown = all().filter((id) => drawn().includes(id)).length;
      return shown === boxes.size ? `all ${boxes.size}` : `${shown} of ${boxes.size}`;
    }
  };
}
