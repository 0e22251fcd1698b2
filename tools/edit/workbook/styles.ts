import {elements} from "./xml.ts";

/** Excel's own formats of days, by number; the last ones are those of its eastern editions. */
const dayNumbers = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a cell of a style is shown as a day: a workbook holds days as numbers, and only their format says so. */
export function dayFormats(styles: string): (style: number) => boolean {
  const own = new Map(elements(styles, "numfmt").map(({numfmtid, formatcode}) => [numfmtid, formatcode ?? ""]));
  const [, cellFormats = ""] = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles) ?? [];
  const days = elements(cellFormats, "xf").map(({numfmtid}) => {
    const code = own.get(numfmtid);
    return code === undefined ? dayNumbers.has(Number(numfmtid)) : isDayCode(code);
  });
  return (style) => days[style] ?? false;
}

/** "dd/mm/yyyy" and "[$-409]d-mmm-yy" show days; "0.00", "#,##0" and "General" do not. */
function isDayCode(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").split(";")[0]!;
  return /y/i.test(bare) || /d/i.test(bare) && /m/i.test(bare);
}
