import {keepFitting} from "./live-figure.js";

const figure = document.querySelector<HTMLElement>("figure.embedded");
if (figure) keepFitting(figure, new URL("./", location.href).href);
if (parent !== window) tellHeight();

/** Tells the page around the frame how high the chart is, unasked and when it asks. The height is no secret, so any
 * parent may hear it; nobody else is answered. */
function tellHeight(): void {
  const heightOf = ({body}: Document) => Math.ceil(body.getBoundingClientRect().height);
  const tell = () => parent.postMessage({type: "tollbook:height", height: heightOf(document)}, "*");
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", ({source, data}) => {
    if (source === parent && data?.type === "tollbook:height?") tell();
  });
}
