import {html, type Html} from "../html.ts";

const link = (file: string, ending: string, name: string) =>
  html`<a href="${file}.${ending}" rel="external" data-ending="${ending}">${name}</a>`;

/** Where the rows of a page are, as files.
 * @param file the way to them, without an ending */
export function rowsLinks(file: string): Html {
  return html`${link(file, "csv", "CSV")} · ${link(file, "json", "JSON")} · ${
    link(file, "metadata.json", "what they mean")}`;
}

/** The same for the whole list of claims, whose columns its schema describes; src/components/claim-list.ts leads them
 * to the cut that a reader made. */
export function claimsLinks(file: string): Html {
  return html`${link(file, "csv", "CSV")} · ${link(file, "json", "JSON")}`;
}
