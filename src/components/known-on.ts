import {assetAddress} from "../charts/asset-address.js";
import {addDays, daysBetween, formatDay, isDay, type Day} from "../toll/day.js";
import type {ChartRows, ChartSpec} from "../charts/spec.js";

type Redraw = typeof import("./known-on-draw.js").redraw;

/** Wires the day slider of a page. ChartRows and drawing code are fetched when a reader comes near it, or at once when
 * the address names a day (`#known-on=2022-03-15`); each step then redraws the charts and their sentences. */
export function slideDays(document: Document, load: typeof fetch = fetch.bind(globalThis)): void {
  for (const box of document.querySelectorAll<HTMLElement>("[data-known-on]")) wire(document, box, load);
}

function wire(document: Document, box: HTMLElement, load: typeof fetch): void {
  const form = box.querySelector("form")!;
  const input = form.querySelector("input")!;
  const specs = box.dataset.knownOn!.split(" ")
    .map((id): ChartSpec => JSON.parse(document.getElementById(id)!.dataset.spec!));
  const {from, until} = specs[0]!;
  const view = document.defaultView!;
  let ready: Promise<{data: ChartRows; redraw: Redraw}> | null = null;
  const fetched = () => Promise.all([load(assetAddress(box, "rows")).then(rowsOf), import("./known-on-draw.js")]);
  const prepare = () => (ready ??= fetched().then(([data, {redraw}]) => ({data, redraw})));
  const dayOf = (): Day => addDays(from, Number(input.value));
  const name = () => {
    form.querySelector("output")!.textContent = formatDay(dayOf());
    input.setAttribute("aria-valuetext", formatDay(dayOf()));
  };
  let asked = 0;
  const show = async (keep: boolean) => {
    name();
    const turn = ++asked;
    try {
      const {data, redraw} = await prepare();
      if (turn !== asked) return;
      redraw(box, specs, data, dayOf());
      if (keep) keepAddress();
    } catch {
      ready = null;
      box.querySelector(".known-sentences")!.textContent =
        "The rows of these charts could not be fetched. Move the slider to try again.";
    }
  };
  let writing: ReturnType<typeof setTimeout> | undefined;
  // Browsers allow only so many addresses a minute: while the slider moves, the last one is enough.
  const keepAddress = () => {
    clearTimeout(writing);
    writing = setTimeout(() => view.history.replaceState(view.history.state, "", `#known-on=${dayOf()}`), 120);
  };
  input.max = String(daysBetween(from, until));
  input.value = input.max;
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  name();
  input.addEventListener("input", () => void show(true));
  const near = new view.IntersectionObserver((seen) => {
    if (!seen.some(({isIntersecting}) => isIntersecting)) return;
    near.disconnect();
    if (asked === 0) void show(false);
  }, {rootMargin: "900px 0px"});
  near.observe(box);
  for (const button of form.querySelectorAll<HTMLButtonElement>("[data-step]"))
    button.addEventListener("click", () => {
      input.value = String(Number(input.value) + Number(button.dataset.step));
      void show(true);
    });
  const fromAddress = () => {
    const day = /^#known-on=(.*)$/.exec(view.location.hash)?.[1] ?? "";
    if (!isDay(day) || (asked > 0 && day === dayOf())) return;
    input.value = String(daysBetween(from, day < from ? from : day > until ? until : day));
    void show(false).then(() => box.scrollIntoView());
  };
  view.addEventListener("hashchange", fromAddress);
  const charts = box.querySelector<HTMLElement>(".known-charts")!;
  new ResizeObserver(() => charts.firstElementChild && void show(false)).observe(charts);
  fromAddress();
}

async function rowsOf(answer: Response): Promise<ChartRows> {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return await answer.json() as ChartRows;
}
