import {rowsFor} from "../../charts/rows-for.js";
import type {ChartRows, ChartSpec} from "../../charts/spec.js";
import {readAddress, strangeNames, writeAddress} from "../../tweak/address.js";
import {changesIn} from "../../tweak/changes.js";
import {element} from "../../tweak/element.js";
import {loadJson} from "../../tweak/load-json.js";
import {loadKept} from "../../tweak/load-kept.js";
import {captionOf} from "../../tweak/picture.js";
import {settle} from "../../tweak/settle.js";
import {unmet} from "../../tweak/unmet.js";
import {tellHeight} from "./height.js";
import {keepDrawn} from "./live-figure.js";

/** An embed of a chart as a reader changed it: the address says which chart and what was changed, and with which data
 * it was made. The mark of the changes stands above the drawing. */
const figure = document.querySelector<HTMLElement>("figure.embedded")!;
const authors = JSON.parse(figure.dataset.authors!) as Record<string, ChartSpec>;
const explored: ChartSpec = JSON.parse(figure.dataset.spec!);
const {search} = location;
const of = new URLSearchParams(search).get("of") ?? "";
const author: ChartSpec = Object.hasOwn(authors, of) ? authors[of]! : explored;
const asked = readAddress(search, "view");
const rows = await rowsOf(asked.data);
const {spec, notices} = settle(author, asked.changes, rows);
const data = rowsFor(spec, rows);
const caption = captionOf(spec, data);
const changes = changesIn(author, spec, data);
const part = (selector: string) => figure.querySelector<HTMLElement>(selector)!;
part("h1").textContent = document.title = caption.title;
part(".subtitle").textContent = caption.subtitle;
part(".description").textContent = caption.description;
part(".source").firstChild!.textContent = `${caption.source} Every figure is somebody’s claim. `;
const marked = changes.length ? [`Changed by a reader: ${changes.join("; ")}.`] : [];
const noChart = of && author === explored ? [`of=${of.slice(0, 60)} is left out: the story has no such chart.`] : [];
const told = [...asked.notices, ...notices, ...strangeNames(search, "view", ["of"]), ...noChart];
const words = [...marked, ...told, ...unmet(asked.changes, spec, told), ...moved()];
part("h1").before(...words.map((text) => element("p", {class: "reader-mark"}, text)));
part(".notes-list")?.remove();
const link = part(".source a") as HTMLAnchorElement;
link.href = `${link.href}${writeAddress("", "view", explored, spec, rows.version)}`;
figure.dataset.spec = JSON.stringify(spec);
keepDrawn(figure, async () => data, {afresh: true});
tellHeight();

/** The rows with which the link was made where a release kept them, else today's. */
async function rowsOf(version: string | null): Promise<ChartRows> {
  const folder = new URL("./", location.href).href;
  const older = version && version !== figure.dataset.version;
  return (older && await loadKept(folder, version)) || await loadJson<ChartRows>(`${folder}rows.json`, "rows");
}

function moved(): string[] {
  if (!asked.data || asked.data === rows.version) return [];
  return [`Made with data version ${asked.data}; shown with ${rows.version}.`];
}
