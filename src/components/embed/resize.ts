/** On a page that frames charts: makes each frame as high as its chart says. A message counts only when it comes from
 * the window of a frame of this page that shows an embed, and from that embed's origin.
 * @param embeds the address of the folder below which all embeds lie */
export function fitFrames(embeds: URL, page: Window = window): void {
  const frames = () => [...page.document.querySelectorAll("iframe")].filter(({src}) => src.startsWith(embeds.href));
  page.addEventListener("message", ({source, origin, data}: MessageEvent) => {
    if (data?.type !== "tollbook:height" || origin !== embeds.origin) return;
    const frame = frames().find(({contentWindow}) => contentWindow === source);
    if (frame && Number.isFinite(data.height)) frame.style.height = `${Math.min(Math.max(data.height, 100), 4000)}px`;
  });
  // Those that were there before this script have told nobody. To any origin, as the question keeps no secret: one that
  // has yet to load is of another until then, and speaks for itself once it has.
  for (const {contentWindow} of frames()) contentWindow?.postMessage({type: "tollbook:height?"}, "*");
}
