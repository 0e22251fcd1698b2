/** What a drawing takes from the style sheet; written into the picture, which has none. */
const looks = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "opacity",
  "font-family", "font-size", "font-weight", "font-style", "font-variant-numeric", "text-anchor", "paint-order",
  "display", "visibility"
] as const;

const initial: Partial<Record<(typeof looks)[number], string>> = {
  "fill-opacity": "1", "stroke-opacity": "1", "stroke-dasharray": "none", "stroke-linecap": "butt", opacity: "1",
  "font-style": "normal",
  "font-variant-numeric": "normal", "paint-order": "normal", display: "inline", visibility: "visible", stroke: "none"
};

/** Writes the looks of a drawing that stands in the page into its own attributes, and takes out links and classes: a
 * picture that looks the same anywhere. Inherited looks are written once. */
export function standAlone(svg: SVGElement): void {
  const all = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const styles = all.map((node) => {
    const computed = getComputedStyle(node);
    return Object.fromEntries(looks.map((name) => [name, computed.getPropertyValue(name)]));
  });
  const index = new Map(all.map((node, at) => [node as Element, at]));
  all.forEach((node, at) => {
    const above = styles[index.get(node.parentElement!) ?? -1];
    for (const name of looks) {
      const value = styles[at]![name]!;
      if (inherited.has(name) && above ? above[name] !== value : value !== initial[name]) node.setAttribute(
        name, value);
      else node.removeAttribute(name);
    }
    for (const name of node.getAttributeNames()) if (/^(class|style|href|role|tabindex|aria-|data-)/.test(
      name)) node.removeAttribute(name);
  });
  for (const link of svg.querySelectorAll("a")) {
    const group = svg.ownerDocument.createElementNS(svg.namespaceURI, "g");
    for (const {name, value} of link.attributes) group.setAttribute(name, value);
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
}

const inherited = new Set<string>(looks.filter((name) => !["opacity", "display"].includes(name)));
