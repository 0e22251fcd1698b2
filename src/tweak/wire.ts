import {assetAddress} from "../charts/asset-address.js";
import {isLinkMark} from "../toll/link-mark.js";

/** The one part of tweaking that every page has: it fetches the rest when a reader presses the button below a chart, or
 * comes with an address in which a reader left changes. */
export function wireTweaks(document: Document): void {
  document.addEventListener("click", ({target}) => {
    const button = (target as Element).closest<HTMLButtonElement>("button.tweak");
    if (button) void fetchAll(assetAddress(button.parentElement!, "rows"))
      .then(({toggleTweaks}) => toggleTweaks(button));
  });
  const {search, hash} = document.location;
  // A page that is one chart says what of its address it does not understand.
  const alone = document.querySelectorAll("figure.chart[id]").length === 1;
  const asks = /[?&](?:tweak=|[\w%-]+(?:\.|%2e|%252e)\w+=)/i.test(search) ||
    alone && ![...new URLSearchParams(search).keys()].every(isLinkMark);
  if (asks || hash.startsWith("#code=")) void import("./open.js")
    .then(({followAddress}) => followAddress(document));
}

/** Rows and drawing code are asked for together with the controls, not after them: a slow phone waits once. */
function fetchAll(rows: string) {
  const link = Object.assign(document.createElement("link"),
    {rel: "preload", as: "fetch", crossOrigin: "anonymous", href: rows});
  document.head.append(link);
  void import("../charts/draw.js");
  return import("./open.js");
}
