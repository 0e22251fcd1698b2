const namespace = "http://www.w3.org/2000/svg";

type Attributes = Record<string, string | number | null | undefined>;

/** Makes an SVG element; attributes that are null or undefined are left out, numbers are cut to a tenth. */
export function svg(document: Document, name: string, attributes: Attributes = {}, children: (Node | string)[] = []) {
  const element = document.createElementNS(namespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) element.setAttribute(key, typeof value === "number" ? tenth(value) : value);
  element.append(...children);
  return element;
}

/** A coordinate with at most one decimal: pictures stay small, and equal on every machine. */
export function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A rough width of text in the chart's face, in pixels; a little too wide rather than too narrow. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const letter of text) units += /[il.,:;'|!]/.test(letter) ? 0.3 : /[A-ZmwMW@%—]/.test(letter) ? 0.72 : 0.56;
  return units * size;
}
