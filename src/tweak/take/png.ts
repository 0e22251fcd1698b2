import {element} from "../element.js";

/** How long the letters of a picture may take to come. */
const patience = 8000;
const pause = 60;

/** A picture in dots, so many times as fine as a plain screen. A browser says that a picture is ready before the fonts
 * within it are: it is drawn again until each of its texts is there.
 * @throws when the browser cannot draw it, or its letters do not come */
export async function toPng(picture: SVGSVGElement, scale: number): Promise<Blob> {
  const texts = placesOf(picture);
  const bare = picture.cloneNode(true) as SVGSVGElement;
  for (const text of bare.querySelectorAll("text")) text.remove();
  const without = pixels(await imageOf(bare));
  const until = performance.now() + patience;
  for (;;) {
    const image = await imageOf(picture);
    const now = pixels(image);
    if (texts.every((box) => differ(now, without, box))) return await blobOf(image, scale);
    if (performance.now() > until) throw new Error("the letters of the picture did not come; press again");
    await new Promise((done) => setTimeout(done, pause));
  }
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the texts of a picture are, in its own units, as the page lays them out: its fonts are the page's. */
function placesOf(picture: SVGSVGElement): Box[] {
  const laid = picture.cloneNode(true) as SVGSVGElement;
  laid.querySelector("style")?.remove();
  const place = element("div", {class: "measuring", "aria-hidden": "true"}, laid);
  document.body.append(place);
  const {left, top} = laid.getBoundingClientRect();
  const boxes = [...laid.querySelectorAll("text")].filter((text) => text.textContent!.trim())
    .map((text) => text.getBoundingClientRect()).filter(({width, height}) => width > 0 && height > 0)
    .map((box) => ({left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top}));
  place.remove();
  return boxes;
}

async function imageOf(picture: SVGSVGElement): Promise<HTMLImageElement> {
  const image = new Image(Number(picture.getAttribute("width")), Number(picture.getAttribute("height")));
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  return image;
}

function paint({width, height, ...rest}: {width: number; height: number; image: HTMLImageElement}, scale: number) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, {width: width * scale, height: height * scale});
  const context = canvas.getContext("2d", {willReadFrequently: scale === 1})!;
  context.drawImage(rest.image, 0, 0, canvas.width, canvas.height);
  return {canvas, context};
}

function pixels(image: HTMLImageElement): ImageData {
  const {canvas, context} = paint({image, width: image.width, height: image.height}, 1);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Whether two pictures of one size differ anywhere in a box; a box outside of them holds nothing to wait for. */
function differ(one: ImageData, other: ImageData, box: Box): boolean {
  const [left, right] = [box.left, box.right].map((at) => Math.min(Math.max(Math.round(at), 0), one.width)) as [number, number];
  const [top, bottom] = [box.top, box.bottom].map((at) => Math.min(Math.max(Math.round(at), 0), one.height)) as [number, number];
  for (let y = top; y < bottom; y++)
    for (let at = (y * one.width + left) * 4; at < (y * one.width + right) * 4; at++)
      if (one.data[at] !== other.data[at]) return true;
  return left >= right || top >= bottom;
}

function blobOf(image: HTMLImageElement, scale: number): Promise<Blob> {
  const {canvas} = paint({image, width: image.width, height: image.height}, scale);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture came out"))), "image/png"));
}
