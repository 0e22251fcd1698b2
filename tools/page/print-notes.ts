import {html, type Html} from "./html.ts";
import {claimPath} from "./links.ts";

/** The notes of one page on paper, where no link can be followed: each figure gets a number, the same figure the same
 * number, and the list at the end says whose claim it is. The style sheet hides both on a screen. */
export class PrintNotes {
  readonly #notes = new Map<string, {number: number; text: Html}>();

  /** The number that goes behind a figure; `claims` are those that stand behind it, each with its sentence. */
  mark(claims: {claim_id: string; sentence: string}[]): Html {
    const key = claims.map(({claim_id}) => claim_id).join(" ");
    const text = html`${claims.map(({claim_id, sentence}) => html`${sentence} <span>${claimPath(claim_id)}</span> `)}`;
    const known = this.#notes.get(key) ?? {number: this.#notes.size + 1, text};
    this.#notes.set(key, known);
    return html`<sup class="note-mark">${known.number}</sup>`;
  }

  /** The list, or nothing on a page without figures. */
  list(): Html | null {
    if (!this.#notes.size) return null;
    return html`<section class="print-notes"><h2>Notes</h2>
<ol>${Array.from(this.#notes.values(), ({text}) => html`<li>${text}</li>\n`)}</ol></section>`;
  }
}
