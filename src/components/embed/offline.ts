import {walkMarks} from "../../charts/walk.js";
import {draw} from "../../charts/draw.js";
import type {ChartData, ChartSpec} from "../../charts/spec.js";

declare const evidence: {spec: ChartSpec; data: ChartData};

/** Draws a chart from the rows of its evidence bundle, in a page opened from a folder. */
const box = document.querySelector<HTMLElement>(".drawing")!;
const {spec, data} = evidence;
const href = (id: string) => `#${id}`;
const show = () => {
  const width = Math.max(300, box.clientWidth);
  box.replaceChildren(draw(spec, data, {document, width, sides: data.sides, href}));
  walkMarks(document);
};
addEventListener("resize", show);
show();
