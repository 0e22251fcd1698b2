import {html, type Html} from "./html.ts";
import {claimPath, sentenceId} from "./links.ts";

/** The notes of one page on paper, where no link can be followed: each figure gets a number, the same figure the same
 * number, and the list at the end says whose claim it is. The style sheet prints the number from an attribute: in the
 * text it would join the figure for whoever reads no style sheet, and 498 with note 3 would be 4,983 dead. */
export class PrintNotes {
  readonly #anchors = new Set<string>();
  readonly #notes = new Map<string, {number: number; text: Html}>();

  /** The number that goes behind a figure; `claims` are those that stand behind it, each with its sentence. */
  number(claims: {claim_id: string; sentence: string}[]): number {
    const key = claims.map(({claim_id}) => claim_id).join(" ");
    const text = html`${claims.map(({claim_id, sentence}) => html`${sentence} <span>${claimPath(claim_id)}</span> `)}`;
    const known = this.#notes.get(key) ?? {number: this.#notes.size + 1, text};
    this.#notes.set(key, known);
    return known.number;
  }

  /** The id of the first words of a block that name a claim, so that a correction can lead there; null for later
   * ones. */
  anchor(claimId: string, block: number): string | null {
    const id = sentenceId(claimId, block);
    if (this.#anchors.has(id)) return null;
    this.#anchors.add(id);
    return id;
  }

  /** The list, or nothing on a page without figures. */
  list(): Html | null {
    if (!this.#notes.size) return null;
    return html`<section class="print-notes" hidden><h2>Notes</h2>
<ol>${Array.from(this.#notes.values(), ({text}) => html`<li>${text}</li>\n`)}</ol></section>`;
  }
}
