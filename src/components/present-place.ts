/** Brings the present place of each way around into sight, where a phone shows only a part of it; newer browsers do so
 * by the style alone. */
export function showPlace(document: Document): void {
  if (CSS.supports("scroll-initial-target: nearest")) return;
  for (const nav of document.querySelectorAll<HTMLElement>("#observablehq-header nav")) {
    const current = nav.querySelector<HTMLElement>("[aria-current]");
    if (!current || nav.scrollWidth <= nav.clientWidth) continue;
    nav.scrollLeft += current.getBoundingClientRect().left - nav.clientWidth / 2;
  }
}
