import {tellHeight} from "./height.js";
import {keepFitting} from "./live-figure.js";

const figure = document.querySelector<HTMLElement>("figure.embedded");
if (figure) keepFitting(figure, new URL("./", location.href).href);
tellHeight();
