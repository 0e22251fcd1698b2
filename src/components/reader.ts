import {openCards} from "./card.ts";
import {slideDays} from "./known-on.ts";
import {wireTweaks} from "./tweak/wire.ts";
import {walkMarks} from "./walk.ts";

/** What a page does for its reader once scripts run; without them every mark and figure is a plain link. */
openCards(document);
walkMarks(document);
slideDays(document);
wireTweaks(document);
