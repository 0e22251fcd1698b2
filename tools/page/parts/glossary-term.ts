import {PageError, type PageContext} from "../context.ts";
import {html, type Html} from "../html.ts";
import {pageHref} from "../links.ts";
import {terms} from "./glossary-terms.ts";

const shown = new WeakMap<PageContext, number>();

/** A word that opens its definition: a button with a popover, which needs no script and closes on Escape. The words
 * printed are those given, or the term's own. */
export function termButton(id: string | undefined, words: string, context: PageContext): Html {
  const term = terms.find((one) => one.id === id);
  if (!term) {
    const known = terms.map((one) => one.id).join(", ");
    throw new PageError(context, `{term:${id}}: the glossary has no such term; known: ${known}`);
  }
  const count = (shown.get(context) ?? 0) + 1;
  shown.set(context, count);
  const target = `term-${term.id}-${context.line}-${count}`;
  const button = html`<button type="button" class="term" popovertarget="${target}">${words || term.word}</button>`;
  const entry = html`<a href="${pageHref("glossary", context.siteRoot)}#${term.id}">Glossary</a>`;
  const definition = html`<b>${term.word}</b> ${term.text} ${entry}`;
  return html`${button}<span class="definition" id="${target}" popover>${definition}</span>`;
}
