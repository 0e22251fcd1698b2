import {html, type Html} from "./html.ts";
import type {PageContext} from "./context.ts";
import {rowsLink} from "./rows-link.ts";

/** The day slider: redraws the figures `count` and `gap` of its page as they could have been known on a day. The
 * charts and sentences are made by the script, for without one there is nothing to slide. */
export function knownOnPart(context: PageContext): Html {
  const {root} = context;
  return html`<div class="slider" data-known-on="count gap" data-root="${root}">${rowsLink(context)}
<noscript><p>This part needs scripts. The two charts above show the whole time.</p></noscript>
<form hidden>
<label for="known-on-day">Known on <output for="known-on-day"></output></label>
<div class="slide"><button type="button" data-step="-1" aria-label="One day earlier">−</button>
<input type="range" id="known-on-day" step="1">
<button type="button" data-step="1" aria-label="One day later">+</button></div>
</form>
<div class="known-sentences" aria-live="polite"></div>
<div class="known-charts"></div>
</div>`;
}
