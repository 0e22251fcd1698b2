import {draw} from "../../charts/draw.js";
import type {ChartData, ChartSpec} from "../../charts/spec.js";

declare const evidence: {spec: ChartSpec; data: ChartData};

/** Draws a chart from the rows of its evidence bundle, in a page opened from a folder. */
const box = document.querySelector<HTMLElement>(".drawing")!;
const {spec, data} = evidence;
const show = () => box.replaceChildren(draw(spec, data, {document, width: Math.max(300, box.clientWidth), sides: data.sides, href: (id) => `#${id}`}));
addEventListener("resize", show);
show();
