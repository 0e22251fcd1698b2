import {element} from "../tweak/element.js";
import {claimLinks, claimOf} from "./claim-link.js";

/** What a card shows: a claim, or two and how far apart they are. Its address on a page is `#claim=ID` or
 * `#claim=ID,ID`, so that an open card can be linked, reloaded and left by going back. */
interface Card {
  ids: string[];
  /** Where the claims' own pages are. */
  addresses: string[];
  /** How far apart the two are, as the link says it. */
  words: string | null;
}

const pattern = /^#claim=([\w.-]+)(?:,([\w.-]+))?$/;

/** Opens claims where they are met: a link to a claim shows the article of the claim's own page in a dialog, and with
 * `data-pair` how far apart the two are, and then both. Whatever fails, the link leads to the page itself. */
export function openCards(document: Document, load: typeof fetch = fetch.bind(globalThis)): void {
  const dialog = element("dialog", {class: "card"});
  document.body.append(dialog);
  const open = (card: Card) => show(dialog, card, load).then(() => keepAddress(card), () =>
    location.assign(card.addresses[0]!));
  const follow = () => {
    const card = cardAt(document);
    if (!card) {
      delete dialog.dataset.shows;
      dialog.close();
    } else if (addressOf(card) !== dialog.dataset.shows) void open(card);
  };
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  // The event comes a while after the closing: by then the address that closed a card may have opened it anew.
  dialog.addEventListener("close", () => {
    if (dialog.open || dialog.dataset.shows === undefined) return;
    delete dialog.dataset.shows;
    leaveAddress();
  });
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<SVGAElement | HTMLAnchorElement>(claimLinks);
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void open(cardOf(link));
  });
  addEventListener("hashchange", follow);
  const linked = cardAt(document);
  // Who comes by the address of a card finds the page behind it by going back.
  if (linked && !history.state?.cards) dropAddress();
  if (linked) void open(linked);
}

function cardOf(link: Element): Card {
  const first = new URL(link.getAttribute("href")!, link.ownerDocument.baseURI).href;
  const pair = link.getAttribute("data-pair");
  const ids = [claimOf(link)!, ...(pair ? [pair] : [])];
  const said = link.getAttribute("aria-label") ?? link.textContent!;
  const words = pair ? /(?:at least )?[\d.,]+ times(?: \([^)]*\))?/.exec(said)?.[0] ?? null : null;
  return {ids, addresses: ids.map((id) => pageOf(id, first)), words};
}

function pageOf(id: string, other: string): string {
  return other.replace(/[^/]+(?=\.html$)/, id);
}

/** The card that the page's address names, if the page has a link to any claim: its neighbours' pages lie beside it. */
function cardAt(document: Document): Card | null {
  const ids = pattern.exec(location.hash)?.slice(1).filter(Boolean);
  if (!ids) return null;
  const links = [...document.querySelectorAll(claimLinks)].filter(claimOf);
  const own = links.find((link) => cardOf(link).ids.join() === ids.join());
  if (own) return cardOf(own);
  const [other] = links.map(cardOf);
  return other ? {ids, addresses: ids.map((id) => pageOf(id, other.addresses[0]!)), words: null} : null;
}

const addressOf = ({ids}: Card) => `#claim=${ids.join()}`;

/** Each card is a step of the browser's history, and knows how many lie between it and the page without one. */
function keepAddress(card: Card): void {
  if (location.hash === addressOf(card)) return;
  const cards = pattern.test(location.hash) ? Number(history.state?.cards ?? 0) : 0;
  location.hash = addressOf(card);
  history.replaceState({...history.state, cards: cards + 1}, "");
}

/** A closed card leaves the address: back to where the first of them was opened. */
function leaveAddress(): void {
  if (!pattern.test(location.hash)) return;
  const cards = Number(history.state?.cards ?? 0);
  if (cards > 0) history.go(-cards);
  else dropAddress();
}

function dropAddress(): void {
  history.replaceState(null, "", location.pathname + location.search);
}

async function show(dialog: HTMLDialogElement, card: Card, load: typeof fetch): Promise<void> {
  const articles = await Promise.all(card.addresses.map((address) => article(address, load)));
  dialog.dataset.shows = addressOf(card);
  dialog.setAttribute("aria-label", articles.length > 1 ? "Two claims" : "Claim");
  dialog.replaceChildren(
    element("button", {type: "button", class: "close", click: () => dialog.close()}, "Close"),
    ...(articles.length > 1 ? [apart(card, articles)] : []), ...articles);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

/** How far apart two claims are, before either is told in full: the ratio, and the two figures side by side. */
function apart({words}: Card, articles: Element[]): HTMLElement {
  const figures = articles.map((one) => {
    const [figure, who] = [one.querySelector(".figure")!, one.querySelector(".who")!];
    const said = element("p", {}, element("strong", {}, figure.textContent!), ` ${who.textContent!.replace(/:$/, "")}`);
    // The two are sections of this card; only its own heading is the first.
    const section = element("h2", {class: "figure"}, ...figure.childNodes);
    figure.replaceWith(section);
    return said;
  });
  return element("header", {class: "apart"}, element("h1", {}, words ?? "Two claims"),
    element("div", {}, ...figures));
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
