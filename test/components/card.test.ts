import assert from "node:assert/strict";
import {test} from "node:test";
import {JSDOM} from "jsdom";
import {openCards} from "../../src/components/card.ts";
import {keepGlobals} from "../lend.ts";

keepGlobals();

/** A page with a link to a claim, whose dialog tells of its closing when the test has it tell, as browsers do a while
 * after; and whose claims arrive when the test has them arrive. */
function pageWithCards() {
  const {window} = new JSDOM('<a class="toll" href="claims/war-office-1900.html">40</a>',
    {url: "https://example.org/index.html"});
  const names = ["document", "location", "history", "DOMParser"] as const;
  for (const name of names) Object.defineProperty(globalThis, name, {value: window[name], configurable: true});
  globalThis.addEventListener = window.addEventListener.bind(window) as never;
  const late: (() => void)[] = [];
  const arriving: (() => void)[] = [];
  Object.assign(window.HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      if (!this.open) return;
      this.open = false;
      late.push(() => this.dispatchEvent(new window.Event("close")));
    }
  });
  const page = '<article data-claim-article="war-office-1900"><p class="figure">40 killed</p></article>';
  openCards(window.document, () => new Promise((answer) => arriving.push(() => answer(new Response(page)))));
  const all = async (waiting: (() => void)[]) => {
    for (const one of waiting.splice(0)) one();
    await settled();
  };
  return {window, dialog: window.document.querySelector("dialog")!, tell: () => all(late), arrive: () => all(arriving),
    async go(step: 1 | -1) {
      const {hash} = window.location;
      window.history.go(step);
      while (window.location.hash === hash) await settled();
      await settled();
    }};
}

/** Histories move and their events come in turns of their own. */
const settled = () => new Promise((done) => setTimeout(done, 20));

const orders: [words: string, ends: ("tell" | "arrive")[]][] = [
  ["before its claim is there again", ["tell", "arrive"]], ["after its claim is there again", ["arrive", "tell"]]
];
for (const [words, ends] of orders)
  test(`back and at once forward shows the card and its address, told of the closing ${words}`, async () => {
    const {window, dialog, go, ...page} = pageWithCards();
    const {location} = window;
    window.document.querySelector("a")!.click();
    await page.arrive();
    assert.deepEqual([dialog.open, location.hash], [true, "#claim=war-office-1900"]);
    await go(-1);
    assert.deepEqual([dialog.open, location.hash], [false, ""]);
    await go(1);
    for (const end of ends) await page[end]();
    assert.deepEqual([dialog.open, location.hash], [true, "#claim=war-office-1900"]);
    dialog.close();
    await page.tell();
    await settled();
    assert.deepEqual([dialog.open, location.hash], [false, ""]);
  });
