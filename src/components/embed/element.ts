import {keepFitting} from "./live-figure.js";

/** Defines an element that shows a chart within a page of another site, in a tree of its own, so that neither's styles
 * reach the other. What stands between its tags is shown until the chart is there, and for good when it cannot be had.
 * @param home the address of the folder of the chart's embed, with a slash at its end */
export function defineChart(
  name: string, home: URL, load: typeof fetch = fetch.bind(globalThis)
): CustomElementConstructor {
  const known = customElements.get(name);
  if (known) return known;
  class ChartElement extends HTMLElement {
    #asked = false;

    connectedCallback(): void {
      if (this.#asked) return;
      this.#asked = true;
      void show(this, home, load).catch(() => {});
    }
  }
  customElements.define(name, ChartElement);
  return ChartElement;
}

async function show(element: HTMLElement, home: URL, load: typeof fetch): Promise<void> {
  const answer = await load(home);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = page.querySelector("figure.embedded");
  if (!found) return;
  for (const link of found.querySelectorAll("a[href]"))
    link.setAttribute("href", new URL(link.getAttribute("href")!, home).href);
  const figure = element.ownerDocument.importNode(found, true) as HTMLElement;
  const shadow = element.shadowRoot ?? element.attachShadow({mode: "open"});
  shadow.adoptedStyleSheets = [sheetOf(page)];
  shadow.replaceChildren(figure);
  // What a release froze is drawn by nothing later.
  if (!figure.classList.contains("frozen")) keepFitting(figure, home.href, load);
}

/** The styles of the chart's page for a tree of its own: fonts stay the host's, the root is the element. */
function sheetOf(page: Document): CSSStyleSheet {
  const css = [...page.querySelectorAll("style")].map((style) => style.textContent).join("\n");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replace(/@font-face\s*\{[^}]*\}/g, "").replace(/:root\b/g, ":host"));
  const host = ":host{display:block;background:var(--paper);color:var(--ink);padding:.5rem}";
  sheet.insertRule(host, sheet.cssRules.length);
  return sheet;
}
