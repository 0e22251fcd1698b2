/** Tells the page around the frame how high the chart is, unasked and when it asks. The height is no secret, so any
 * parent may hear it; nobody else is answered. */
export function tellHeight(): void {
  if (parent === window) return;
  const heightOf = ({body}: Document) => Math.ceil(body.getBoundingClientRect().height);
  const tell = () => parent.postMessage({type: "tollbook:height", height: heightOf(document)}, "*");
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", ({source, data}) => {
    if (source === parent && data?.type === "tollbook:height?") tell();
  });
}
