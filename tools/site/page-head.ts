/**
 * The head of every page, for `head` in Framework's config: the style sheet, bundled from `src/` by esbuild and not
 * by Framework, which cannot follow a style into the fonts of a package. A page that has a script of its own asks
 * for it in the same way, with `<script type="module" rel="external" src="./_bundle/components/gap.js"></script>`
 * for src/components/gap.ts; `rel="external"` keeps Framework's hands off, and polish takes it away.
 * @param path the page's path as Framework gives it, such as `/deep/page`
 * @param style a file under src/, such as `style/site.css`
 * @returns HTML with addresses relative to the page, so that a site works in any folder of a host
 */
export function pageHead({path}: {path: string}, {style}: {style: string}): string {
  const up = "../".repeat(path.split("/").length - 2) || "./";
  return `<link rel="stylesheet external" href="${up}_bundle/${style}">`;
}
