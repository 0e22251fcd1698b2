import type {Face} from "./messages.js";

/** The letters of the page's charts, for a frame that may fetch none itself: the faces of a family that the page uses.
 * None where they cannot be had; the frame then shows what the machine has. */
export async function facesOf(family: string): Promise<Face[]> {
  const used = [...document.fonts].filter((face) => unquoted(face.family) === family && face.status === "loaded");
  const rules = [...document.styleSheets].flatMap(rulesOf).filter(
    ({style}) => unquoted(style.getPropertyValue("font-family")) === family);
  const faces = await Promise.all(rules.map(async ({style, parentStyleSheet}): Promise<Face | null> => {
    const [weight, range] = [style.getPropertyValue("font-weight") || "400", style.getPropertyValue("unicode-range")];
    if (!used.some((face) => face.weight === weight && face.unicodeRange.includes(range.split(",")[0]!))) return null;
    const [, address] = /url\(["']?([^"')]+)/.exec(style.getPropertyValue("src")) ?? [];
    const answer = address && await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI))
      .catch(() => null);
    return answer && answer.ok ? {family, weight, range, bytes: await answer.arrayBuffer()} : null;
  }));
  return faces.filter((face) => face !== null);
}

function rulesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    return [];
  }
}

function unquoted(name: string): string {
  return name.replace(/["']/g, "");
}
