import {writeAddress} from "../address.js";
import {licence} from "../../charts/words/source-line.js";
import {addressOf, embedsOf, type Chart} from "../chart.js";
import {element} from "../element.js";
import {exploreSpec} from "../explore-spec.js";
import {toPng} from "./png.js";
import {choice} from "../controls/choice.js";
import {poster} from "./poster.js";
import type {Theme} from "./theme.js";
import {rowsCsv} from "./rows-csv.js";
import {save} from "./save.js";
import {citationOf, embedCode} from "./words.js";

/** What a reader takes away: pictures, rows, a link, an embed code, a citation, and the way to the explore page. */
export function takeAlong(chart: Chart): HTMLElement {
  const said = element("div", {class: "taken", role: "status"});
  const button = (label: string, what: () => Promise<Node | string> | Node | string) =>
    element("button", {type: "button", click: async () => {
      try {
        said.replaceChildren(await what());
      } catch (error) {
        said.replaceChildren(`That did not work: ${error instanceof Error ? error.message : error}.`);
      }
    }}, label);
  const {look, body: looks, named} = pictureLook();
  const name = (ending: string, more = "") =>
    `tollbook-${chart.rows.story_id}-${chart.id}${chart.changes().length ? "-changed"
      : ""}${more}-${chart.rows.version}.${ending}`;
  const picture = async () => new XMLSerializer().serializeToString(await poster(chart, look()));
  const about = () => {
    const {title, subtitle, source} = chart.caption();
    const changes = chart.changes();
    const changed = changes.length ? [`Changed by a reader: ${changes.join("; ")}`] : [];
    return [title, subtitle, ...changed, source, `Licence: ${licence}`, addressOf(chart)]
      .map((line) => line.replace(/\s+/g, " "));
  };
  const csv = (lines: string[] = []) =>
    save(new Blob([rowsCsv(chart.spec, chart.drawn(), lines)], {type: "text/csv;charset=utf-8"}), name("csv"));
  const explore = element("a", {href: ""}, "Open in explore");
  const follow = () => explore.setAttribute("href", exploreAddress(chart));
  chart.onDraw.add(follow);
  follow();
  const code = async () => {
    if (chart.figure.querySelector(":scope > .notebook")) return "The code is open below.";
    const {notebook} = await import("../cell/notebook.js");
    const cells = notebook(chart);
    chart.figure.querySelector(":scope > .source")!.before(cells);
    cells.scrollIntoView({block: "nearest"});
    return "";
  };
  return element("div", {class: "take", role: "group", "aria-label": "Download and share this chart"},
    button("Copy link", () => copied(addressOf(chart), "The link")),
    button("Picture, PNG", async () => save(await toPng(await poster(chart, look()), look().scale),
      name("png", named()))),
    button("Picture, SVG", async () => save(new Blob([await picture()], {type: "image/svg+xml"}),
      name("svg", named()))),
    button("Rows, CSV", () => csv()),
    button("Rows with their source, CSV", () => csv(about())),
    button("Copy embed code", () => copied(embedCode(embedAddress(chart), chart.caption().title, 640,
      `${siteOf(chart)}embed/resize.js`), "The embed code")),
    button("Copy citation", () => copied(citationOf(chart, new Date()), "The citation")),
    button("Edit the code", code),
    chart.id === "view" ? null : explore,
    looks, said);
}

const widths = [{value: "358", label: "phone"}, {value: "760", label: "column"}, {value: "1232", label: "slide"}];
const themes = [{value: "", label: "as here"}, {value: "light", label: "light"}, {value: "dark", label: "dark"}];
const scales = ["1", "2", "4"].map((value) => ({value, label: `× ${value}`}));

/** How a picture is to look: as wide as a phone, a column or a slide, in which colours, how fine. */
function pictureLook() {
  const fields = {width: choice("Width", () => {}), theme: choice("Colours", () => {}),
    scale: choice("Resolution (PNG)", () => {})};
  fields.width.follow(widths, "760");
  fields.theme.follow(themes, "");
  fields.scale.follow(scales, "2");
  const value = ({body}: {body: HTMLElement}) => body.querySelector("select")!.value;
  return {
    look: () => ({width: Number(value(fields.width)), theme: (value(fields.theme) || null) as Theme | null,
      scale: Number(value(fields.scale))}),
    /** What of it a file's name says. */
    named: () =>
      `-${widths.find((one) => one.value === value(fields.width))!.label}${value(fields.theme) &&
        `-${value(fields.theme)}`}`,
    body: element("details", {class: "looks"}, element("summary", {}, "Size and colours of a picture"),
      element("div", {class: "pair"}, ...Object.values(fields).map(({body}) => body)))
  };
}

/** Where other sites may show the chart: the author's at its own place, a reader's at one that takes changes. */
function embedAddress(chart: Chart): string {
  const {id, author, spec, rows} = chart;
  const changes = writeAddress("", "view", author, spec, rows.version);
  if (id !== "view") return `${embedsOf(chart)}${changes ? `view/${changes}&of=${id}` : `${id}/`}`;
  return `${embedsOf(chart)}view/${changes}`;
}

function siteOf(chart: Chart): string {
  return embedsOf(chart).replace(/embed\/.*$/, "");
}

/** The same chart on the explore page. */
function exploreAddress({root, rows, spec}: Chart): string {
  return new URL(`${root}explore.html${writeAddress("", "view", exploreSpec(rows), spec, rows.version) || "?tweak=1"}`,
    location.href).href;
}

/** Copies; where a browser does not let a page copy, the words stand in a field to be copied by hand. */
async function copied(text: string, what: string): Promise<Node | string> {
  const field = element("textarea", {readonly: true, rows: 3, "aria-label": what}, text);
  const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  setTimeout(() => field.isConnected && field.select());
  return element("div", {}, element("p", {}, done ? `${what} was copied.` : `${what}, to be copied from here:`), field);
}
