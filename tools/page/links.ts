/** The way from a page to the site's root: "./", "../" …; pages link relatively, so that the site works anywhere. */
export function rootOf(path: string): string {
  return "../".repeat(path.replace(/^\//, "").split("/").length - 1) || "./";
}

/** Where the pages of a story lie: those of the home story at the root, those of the others in a folder of their own,
 * so that two stories may know a claimant by one id and an address never changes with another story. */
export function storyPrefix(storyId: string, home: string): string {
  return storyId === home ? "" : `stories/${storyId}/`;
}

/** The way from a page to where the pages of its story lie. */
export function storyRootOf(path: string, prefix: string): string {
  return rootOf(path.replace(/^\//, "").replace(prefix, ""));
}

/** Where people look for a story who leave its last stroke out; the page there leads on to the story. */
export const typedPath = (storyId: string) => `stories/${storyId}`;

export const claimPath = (id: string) => `claims/${id}`;
export const claimantPath = (id: string) => `claimants/${id}`;
export const tollPath = (id: string) => `tolls/${id}`;
export const tablePath = (name: string) => `tables/${name}`;
export const chartPath = (id: string) => `charts/${id}`;

/** Where the embeds of a chart lie, from the site's root: all of them below one folder, which alone other sites may
 * frame. */
export const embedPath = (id: string, prefix: string) => `embed/${prefix}${id}`;

/** A page's address as written into links; the files end in .html, so that any host can serve them. */
export function pageHref(path: string, root: string): string {
  return `${root}${path}.html`;
}

/** The id in a page of the first words of a block that name a claim; `block` is the line of the source at which it
 * begins. */
export function sentenceId(claimId: string, block: number): string {
  return `at-${block}-${claimId}`;
}
