/** Files of a story's tables under names of their own in a reader's downloads: what `claims.csv` is of, and which
 * version, is lost once it lies among others. */
export function nameDownloads(page: Document): void {
  for (const line of page.querySelectorAll<HTMLElement>("[data-files-of]"))
    for (const link of line.querySelectorAll<HTMLAnchorElement>("a[href*='/data/']")) {
      const [, name, ending] = /([^/.]+)\.([^/]+)$/.exec(new URL(link.href).pathname) ?? [];
      const {filesOf, version} = line.dataset;
      if (name) link.download = `tollbook-${filesOf}-${name}-${version}.${ending}`;
    }
}
