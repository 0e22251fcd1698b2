import {html, type Html, type Written} from "../html.ts";

export interface Fold {
  /** Stands for its content in an address: browsers open what an address names, older ones by our script. */
  id?: string;
  /** How much is in it: "41 corrections". */
  count?: string;
  /** Whether it is a section of its page, with a heading. */
  section?: boolean;
}

/** What a page holds a press away under its name, so that a reader finds by names what would be screens of text. */
export function fold(name: Written, content: Html, {id, count, section = false}: Fold = {}): Html {
  const head = section ? html`<h3>${name}</h3>` : html`<b>${name}</b>`;
  return html`<details class="fold"><summary>${head}${count && html` <small>${count}</small>`}</summary>
<div${id && html` id="${id}"`}>${content}</div></details>
`;
}
