/** The way from a page to the site's root: "./", "../" …; pages link relatively, so that the site works anywhere. */
export function rootOf(path: string): string {
  return "../".repeat(path.replace(/^\//, "").split("/").length - 1) || "./";
}

export const claimPath = (id: string) => `claims/${id}`;
export const claimantPath = (id: string) => `claimants/${id}`;

/** A page's address as written into links; the files end in .html, so that any host can serve them. */
export function pageHref(path: string, root: string): string {
  return `${root}${path}.html`;
}
