export interface Seen {
  what: string;
  contrast: number;
}

/** How well each mark and each text of all drawings stands out against the paper, as the browser computes their
 * colours; the worst of each kind. Runs in the page. */
export function contrastsOnPage(): {marks: Seen[]; texts: Seen[]} {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true})!;
  const parse = (colour: string): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].map((part, index) => (index === 3 ? part / 255 : part));
  };
  const light = ([r, g, b]: number[]) => {
    const [x, y, z] = [r! / 255, g! / 255, b! / 255].map((part) =>
      (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
  };
  const over = (colour: number[], opacity: number, paper: number[]) =>
    colour.slice(0, 3).map((part, index) => part * opacity + paper[index]! * (1 - opacity));
  const contrast = (a: number[], b: number[]) => {
    const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
    return (high! + 0.05) / (low! + 0.05);
  };
  const paper = parse(getComputedStyle(document.body).backgroundColor);
  const best = (element: Element) => {
    const style = getComputedStyle(element);
    const found = (["fill", "stroke"] as const).filter((name) => style[name] !== "none").map((name) => {
      const colour = parse(style[name]);
      const opacity = colour[3]! * Number(style[`${name}Opacity`]) * Number(style.opacity);
      return contrast(over(colour, opacity, paper), paper);
    });
    return Math.max(...found, 0);
  };
  const worst = (selector: string, measure: (element: Element) => number) => {
    const kinds = new Map<string, number>();
    for (const element of document.querySelectorAll(selector)) {
      if (element.getBoundingClientRect().width === 0 && element.getBoundingClientRect().height === 0) continue;
      const side = element.closest("[class*=side-]")?.getAttribute("class")?.match(/side-\d/)?.[0] ?? "";
      const kind = `${element.getAttribute("class") ?? element.tagName} ${side}`;
      kinds.set(kind, Math.min(kinds.get(kind) ?? Infinity, measure(element)));
    }
    return [...kinds].map(([what, value]) => ({what, contrast: Math.round(value * 100) / 100}));
  };
  const marks = ".mark .dot, .mark .ring, .mark .stroke, .mark .bar, .mark .both, .printing, .arrived, .turned, " +
    ".line .said, .line .carried, .series .said, .series .carried, .series .nominal";
  return {
    marks: worst(marks.split(", ").map((one) => `.drawing ${one}`).join(", "), best),
    texts: worst(".drawing text, .drawing tspan", (element) => contrast(parse(getComputedStyle(element).fill), paper))
  };
}
