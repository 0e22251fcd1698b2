import {formatDay, fromDate} from "../../toll/day.js";
import {addressOf, type Chart} from "../chart.js";

/** How to cite a chart: title, version of the data, address, the day it was seen. */
export function citationOf(chart: Chart, now: Date): string {
  const changes = chart.changes();
  const changed = changes.length ? ` Changed by a reader: ${changes.join("; ")}.` : "";
  const {title, version} = chart.rows;
  const [release, state] = version.split("+");
  const number = `version ${version}${state ? ` (${release} with later changes)` : ""}`;
  return `“${chart.caption().title}.” tollbook: ${title}, ${number}.${changed} ${addressOf(chart)}, seen on ${formatDay(
    fromDate(now))}.`;
}

/** HTML that shows the chart in another page, as high as it says there.
 * @param script the address of the script that gives frames their height */
export function embedCode(address: string, title: string, height: number, script: string): string {
  const frame =
    `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${Math.ceil(
      height)}" style="border:0" loading="lazy"></iframe>`;
  return `${frame}\n<script async src="${escape(script)}"></script>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
