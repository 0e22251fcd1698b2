// Brings the cells of a page to life when a reader comes near one that moves, or takes hold of it.
const script = document.querySelector<HTMLScriptElement>("script[data-cells]")!;
const moving = [...document.querySelectorAll<HTMLElement>("observablehq-loading[data-moves]")];
const fields = "input, select, textarea";
let begun = false;

function begin(): void {
  if (begun) return;
  begun = true;
  observer.disconnect();
  for (const still of moving) if (still.querySelector(fields)) carryOver(still);
  // All parts and data at once: one after the other they would wait five ways to the server.
  ahead(script.dataset.chunks!, {rel: "modulepreload"});
  ahead(script.dataset.files!, {rel: "preload", as: "fetch", crossOrigin: "anonymous"});
  void import(new URL(script.dataset.cells!, document.baseURI).href);
}

function ahead(addresses: string, how: Partial<HTMLLinkElement>): void {
  for (const href of addresses.split(" ").filter(Boolean))
    document.head.append(Object.assign(document.createElement("link"), {...how, href}));
}

/** What a reader has entered into a still field goes on in the live one, and so does the focus. */
function carryOver(still: HTMLElement): void {
  const place = still.parentElement!;
  const own = (within: Element) => [...within.querySelectorAll<HTMLInputElement>(fields)];
  new MutationObserver((_, watch) => {
    if (still.isConnected) return;
    watch.disconnect();
    const before = own(still);
    const now = own(place);
    for (const [index, field] of now.entries()) {
      const old = before[index];
      if (!old || !touched(old)) continue;
      Object.assign(field, /^(checkbox|radio)$/.test(field.type) ? {checked: old.checked} : {value: old.value});
      field.dispatchEvent(new Event("input", {bubbles: true}));
    }
    now[before.findIndex((field) => field === focused)]?.focus({preventScroll: true});
  }).observe(place, {childList: true});
}

/** Whether a reader has changed a field; its twin, such as the number beside a slider, is as it came. */
function touched(field: HTMLInputElement | HTMLSelectElement): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

let focused: EventTarget | null = null;
addEventListener("focusin", ({target}) => (focused = target));

const soon = (work: () => void) =>
  ("requestIdleCallback" in window ? requestIdleCallback(work, {timeout: 2000}) : setTimeout(work, 200));
const observer = new IntersectionObserver((seen) => {
  if (seen.some((one) => one.isIntersecting)) soon(begin);
}, {rootMargin: "50%"});
for (const still of moving) observer.observe(still.parentElement!);
for (const type of ["pointerdown", "keydown"])
  addEventListener(type, ({target}) => (target as Element).closest?.("observablehq-loading") && begin(),
    {capture: true});
