/** Where a file is that a part of the page uses: Framework led the part's hidden link to it, under the file's hash.
 * @param kind `rows` of the story, the `sandbox` in which cells run, the letters (`glyphs`) of a picture */
export function assetAddress(part: ParentNode, kind: "rows" | "sandbox" | "glyphs"): string {
  return part.querySelector<HTMLAnchorElement>(`a.${kind}`)!.href;
}
