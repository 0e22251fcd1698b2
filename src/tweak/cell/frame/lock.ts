/** Channels that no content policy closes, and loops that no guard sees into. */
const channels = ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel", "WebTransport", "WebAssembly"];

const steps = ["pushState", "replaceState", "go", "back", "forward"];

/** Takes away from the frame, before any program runs in it, what reaches out of it: a frame within has an origin of
 * its
 * own, so that what is deleted here cannot be had from elsewhere. */
export function lock(): void {
  for (const name of channels) Reflect.deleteProperty(window, name);
  // The history and the clipboard are the reader's.
  for (const name of steps) Reflect.deleteProperty(History.prototype, name);
  Reflect.deleteProperty(Document.prototype, "execCommand");
  focusOnlyWithin();
  const first = {capture: true};
  for (const type of ["copy", "cut"]) addEventListener(type, (event) => event.stopImmediatePropagation(), first);
  // A link of a chart's mark would lead the frame away from its program.
  const inLink = (event: Event) => event.composedPath().some((node) => node instanceof Element && node.matches("a"));
  addEventListener("click", (event) => inLink(event) && event.preventDefault(), first);
  addEventListener("submit", (event) => event.preventDefault(), first);
}

/** A program moves the focus only while its frame has it: it never takes the keyboard from the page. Ways around this
 * end the run: the page watches them. */
function focusOnlyWithin(): void {
  const hasFocus = document.hasFocus.bind(document);
  const within = (target: object, name: string) => {
    const plain = Reflect.get(target, name) as (...given: unknown[]) => void;
    Object.defineProperty(target, name, {
      value: function (this: unknown, ...given: unknown[]) {
        if (hasFocus()) plain.apply(this, given);
      }
    });
  };
  for (const target of [HTMLElement.prototype, SVGElement.prototype, window]) within(target, "focus");
  // To select what stands in a field is to go there.
  for (const target of [HTMLInputElement.prototype, HTMLTextAreaElement.prototype]) within(target, "select");
}
