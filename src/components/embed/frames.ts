import {fitFrames} from "./resize.js";

/** The script that other sites load, as `<script async src>`, which needs no leave of this site's server, or, as pages
 * of before say it, as a module, which is not told its own address and looks for it. */
const own = document.currentScript as HTMLScriptElement | null;
const modules = () => [...document.querySelectorAll<HTMLScriptElement>("script[type=module][src$='/embed/resize.js']")];
for (const src of new Set((own ? [own] : modules()).map((script) => script.src))) fitFrames(new URL("./", src));
