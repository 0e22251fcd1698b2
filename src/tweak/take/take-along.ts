import {writeAddress} from "../address.js";
import {addressOf, type Chart} from "../chart.js";
import {element} from "../element.js";
import {exploreSpec} from "../explore-spec.js";
import {toPng} from "./png.js";
import {poster} from "./poster.js";
import {rowsCsv} from "./rows-csv.js";
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
  const name = (ending: string) => `tollbook-${chart.id}${chart.changes().length ? "-changed" : ""}-${chart.rows.version}.${ending}`;
  const picture = async () => new XMLSerializer().serializeToString(await poster(chart));
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
  return element("div", {class: "take", role: "group", "aria-label": "Take this chart along"},
    button("Copy link", () => copied(addressOf(chart), "The link")),
    button("Picture, PNG", async () => save(await toPng(await poster(chart)), name("png"))),
    button("Picture, SVG", async () => save(new Blob([await picture()], {type: "image/svg+xml"}), name("svg"))),
    button("Rows, CSV", () => save(new Blob([rowsCsv(chart.spec, chart.drawn())], {type: "text/csv;charset=utf-8"}), name("csv"))),
    button("Copy embed code", () => copied(embedCode(`${exploreAddress(chart)}&embed=1`, chart.caption().title, 640), "The embed code")),
    button("Copy citation", () => copied(citationOf(chart, new Date()), "The citation")),
    button("Edit the code", code),
    chart.id === "view" ? null : explore,
    said);
}

/** The same chart on the explore page. */
function exploreAddress({root, rows, spec}: Chart): string {
  return new URL(`${root}explore.html${writeAddress("", "view", exploreSpec(rows), spec) || "?tweak=1"}`, location.href).href;
}

function save(blob: Blob, name: string): string {
  const href = URL.createObjectURL(blob);
  const link = element("a", {href, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return `${name} is in your downloads.`;
}

/** Copies; where a browser does not let a page copy, the words stand in a field to be copied by hand. */
async function copied(text: string, what: string): Promise<Node | string> {
  const field = element("textarea", {readonly: true, rows: 3, "aria-label": what}, text);
  const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  setTimeout(() => field.isConnected && field.select());
  return element("div", {}, element("p", {}, done ? `${what} was copied.` : `${what}, to be copied from here:`), field);
}
