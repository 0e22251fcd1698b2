import {openCards} from "./card.js";
import {slideDays} from "./known-on.js";
import {nameDownloads} from "./name-downloads.js";
import {openNamed} from "./open-named.js";
import {showPlace} from "./present-place.js";
import {turnPassages} from "./passage.js";
import {wireTweaks} from "../tweak/wire.js";
import {walkPage} from "../charts/walk.js";

/** What a page does for its reader once scripts run; without them every mark and figure is a plain link. */
openCards(document);
openNamed(document);
showPlace(document);
walkPage(document);
slideDays(document);
turnPassages(document);
nameDownloads(document);
wireTweaks(document);
