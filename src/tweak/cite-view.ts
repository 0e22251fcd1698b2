/** Lets the line to cite name what a reader made of the page, not the bare page: its address, and of a chart the title
 * that it has then.
 * @param search of the address, from its question mark; nothing for the page as it is published
 * @param title of the chart */
export function citeView(search: string, title?: string): void {
  const code = document.querySelector("#cite ~ pre[data-snippet] code");
  const cited = /^(?<what>.*?)(?<page>\S+\.html)(?:\?\S*)? In: /s.exec(code?.textContent ?? "");
  if (!cited) return;
  const {what, page} = cited.groups!;
  const named = title === undefined ? what : what!.replace(/^“.*”/s, () => `“${title}”`);
  code!.textContent = `${named}${page}${search} In: ${cited.input.slice(cited[0].length)}`;
}
