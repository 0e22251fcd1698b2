import type {ReportProblem} from "../check/problem.ts";

const strict = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
const lenient = new TextDecoder("utf-8", {ignoreBOM: true});
const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\r?$/gm;

/** The text of a file, or null where it is no text at all. A byte order mark is cut off and the lines of a merge
 * conflict are blanked once they are reported, so that what comes after them is still read. */
export function decodeText(bytes: Uint8Array, report: ReportProblem): string | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    report(1, 1, "FILE-ENCODING", "the file is UTF-16", "letters would turn into others",
      "save the file as UTF-8 without BOM");
    return null;
  }
  const text = decodeUtf8(bytes, report);
  if (!text.startsWith("\uFEFF")) return blankMarkers(text, report);
  report(1, 1, "FILE-BOM", "the file begins with a byte order mark", "it would become part of the first column's name",
    "save the file as UTF-8 without BOM");
  return blankMarkers(text.slice(1), report);
}

function decodeUtf8(bytes: Uint8Array, report: ReportProblem): string {
  try {
    return strict.decode(bytes);
  } catch {
    const lines = badLines(bytes);
    const more = lines.length > 1 ? `, nor are ${lines.length - 1} more below` : "";
    report(lines[0]!, 1, "FILE-ENCODING", `this line is not UTF-8${more}`, "letters would turn into others",
      "save the file as UTF-8 without BOM");
    return lenient.decode(bytes);
  }
}

function badLines(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const lineFeed = bytes.indexOf(10, start);
    const end = lineFeed < 0 ? bytes.length : lineFeed;
    try {
      strict.decode(bytes.subarray(start, end));
    } catch {
      found.push(line);
    }
    start = end + 1;
  }
  return found;
}

function blankMarkers(text: string, report: ReportProblem): string {
  if (!["<", "=", ">", "|"].some((mark) => text.includes(mark.repeat(7)))) return text;
  let line = 1;
  let counted = 0;
  return text.replace(marker, (found, offset: number) => {
    for (; counted < offset; counted++) if (text.charCodeAt(counted) === 10) line++;
    report(line, 1, "FILE-MERGE", `a merge-conflict marker (${found.slice(0, 7)})`,
      "two versions of the file stand here", "keep one version and delete the marker");
    return "";
  });
}
