import {bounds} from "../../toll/vocabulary.js";
import {boundName} from "../changes.js";
import {element} from "../element.js";
import {tick} from "./choice.js";
import type {Control, Desk} from "./control.js";

/** Which figures are let in, by the small word before them. */
export function saidAs(desk: Desk): Control {
  const boxes = bounds.map((bound) => tick(boundName[bound], (on) => {
    const now = new Set(desk.spec().bounds.length ? desk.spec().bounds : bounds);
    on ? now.add(bound) : now.delete(bound);
    if (now.size) return desk.change({bounds: now.size === bounds.length ? [] : bounds.filter((one) => now.has(one))});
    desk.change({});
    desk.say("A chart needs at least one kind of figure.");
  }));
  return {
    heading: "Said as",
    body: element("div", {class: "ticks"}, ...boxes.map((box) => box.body)),
    follow() {
      const drawn = desk.spec().bounds.length ? desk.spec().bounds : bounds;
      bounds.forEach((bound, index) => boxes[index]!.follow(drawn.includes(bound)));
      return drawn.length === bounds.length ? "every bound" : drawn.map((bound) => boundName[bound]).join(", ");
    }
  };
}
