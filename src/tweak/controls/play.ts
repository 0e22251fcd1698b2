import {daysBetween} from "../../toll/day.js";
import * as kinds from "../../charts/kinds.js";
import {element} from "../element.js";
import type {Desk} from "./control.js";

/** How long the whole time of a chart takes, and a picture of it, in milliseconds. */
const whole = 12_000;
const frame = 100;

/** A button that lets the days pass, from the first or from the day that is shown. Who asked for less motion goes from
 * one claim to the next, a press each.
 * @param set shows the chart as known so many days after its first */
export function play(desk: Desk, set: (days: number) => void) {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let ticking: ReturnType<typeof setInterval> | undefined;
  const button = element("button", {type: "button", class: "play", click: () =>
    (still.matches ? next() : ticking ? stop() : start())});
  const passed = () => daysBetween(desk.spec().from, desk.spec().knownOn ?? desk.spec().until);
  const all = () => daysBetween(desk.spec().from, desk.spec().until);
  const begin = () => (desk.spec().knownOn ? passed() : 0);
  const start = () => {
    set(begin());
    const stride = Math.max(1, Math.ceil(all() / (whole / frame)));
    ticking = setInterval(() => {
      if (!button.isConnected || !desk.spec().knownOn) return stop();
      set(passed() + stride);
    }, frame);
    follow();
  };
  const stop = () => {
    clearInterval(ticking);
    ticking = undefined;
    follow();
  };
  /** To the next day on which somebody spoke; from the end to the first. */
  const next = () => {
    const {from, until, knownOn} = desk.spec();
    const claims = kinds[desk.spec().chart].claims({...desk.spec(), knownOn: null}, {...desk.rows, gaps: []});
    const days = claims.map((claim) => claim.known_on).filter((day) => day >= from && day <= until).sort();
    const day = days.find((one) => !knownOn || one > knownOn);
    set(day ? daysBetween(from, day) : all());
  };
  const follow = () => (button.textContent = still.matches ? "Next claim" : ticking ? "Pause" : "Play");
  follow();
  return {body: button, follow};
}
