import {claimLinks} from "./claim-link.js";

/** Opens claims where they are met: a link to a claim shows the article of the claim's own page in a dialog,
 * and with `data-pair` that of the other claim below it. Whatever fails, the link leads to the page itself. */
export function openCards(document: Document, load: typeof fetch = fetch.bind(globalThis)): void {
  const dialog = document.createElement("dialog");
  dialog.className = "card";
  dialog.setAttribute("aria-label", "Claim");
  document.body.append(dialog);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<SVGAElement | HTMLAnchorElement>(claimLinks);
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const href = addressOf(link);
    show(dialog, link, load).catch(() => location.assign(href));
  });
}

function addressOf(link: Element): string {
  return new URL(link.getAttribute("href")!, link.ownerDocument.baseURI).href;
}

async function show(dialog: HTMLDialogElement, link: Element, load: typeof fetch): Promise<void> {
  const first = addressOf(link);
  const pair = link.getAttribute("data-pair");
  const addresses = pair ? [first, first.replace(/[^/]+(?=\.html$)/, pair)] : [first];
  const articles = await Promise.all(addresses.map((address) => article(address, load)));
  const close = dialog.ownerDocument.createElement("button");
  close.className = "close";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(close, ...articles);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

async function article(address: string, load: typeof fetch): Promise<Element> {
  const response = await load(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const found = page.querySelector("[data-claim-article]");
  if (!found) throw new Error(`${address} holds no claim`);
  for (const link of found.querySelectorAll("a[href]"))
    link.setAttribute("href", new URL(link.getAttribute("href")!, address).href);
  return found;
}
