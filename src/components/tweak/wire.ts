/** The one part of tweaking that every page has: it fetches the rest when a reader presses the button below a chart, or
 * comes with an address in which a reader left changes. */
export function wireTweaks(document: Document): void {
  document.addEventListener("click", ({target}) => {
    const button = (target as Element).closest<HTMLButtonElement>("button.tweak");
    if (button) void import("./open.ts").then(({toggleTweaks}) => toggleTweaks(button));
  });
  const {search, hash} = document.location;
  if (/[?&]tweak=/.test(search) || hash.startsWith("#code=")) void import("./open.ts").then(({followAddress}) => followAddress(document));
}
