/** The page's own chart face as a style sheet with the fonts inside, so that a picture carries its letters along.
 * Empty where the fonts cannot be had: the picture then falls back to the viewer's sans serif. */
export async function fontStyle(family: string): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => ({rule, base: sheet.href ?? document.baseURI}));
    } catch {
      return [];
    }
  });
  const wanted = rules.filter(({rule}) => rule.style.getPropertyValue("font-family").replace(/["']/g, "") === family);
  const faces = await Promise.all(wanted.map(async ({rule, base}) => {
    const address = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue("src"))?.[1];
    if (!address) return "";
    const answer = await fetch(new URL(address, base)).catch(() => null);
    if (!answer?.ok) return "";
    const weight = rule.style.getPropertyValue("font-weight") || "400";
    return `@font-face{font-family:${family};font-weight:${weight};src:url(${await dataUrl(await answer.blob())})}`;
  }));
  return faces.join("");
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
