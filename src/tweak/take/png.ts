/** A picture whose letters are outlines in dots, so many times as fine as a plain screen.
 * @throws when the browser cannot draw it */
export async function toPng(picture: SVGSVGElement, scale: number): Promise<Blob> {
  const [width, height] = ["width", "height"].map((name) => Number(picture.getAttribute(name))) as [number, number];
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  Object.assign(canvas, {width: width * scale, height: height * scale});
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("no picture came out");
  return blob;
}
