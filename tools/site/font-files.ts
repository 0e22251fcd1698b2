import {createHash} from "node:crypto";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {siteFiles} from "./site-files.ts";

const face = /font-family:\s*"?([^;"}]+)"?;[^}]*?font-weight:\s*(\d+)/;

/**
 * Takes the font files out of a style sheet that carries them as data, as a preview needs it: a page of the finished
 * site fetches only the faces that it shows.
 * @param out the folder of the built site
 * @param name of the sheet, which Framework put below `_file/` under its hash
 * @returns the sheet with addresses relative to the site's root; empty where the site has no such sheet
 */
export async function fontFiles(out: string, name: string): Promise<string> {
  const sheet = (await siteFiles(out)).find((file) => new RegExp(`^_file/${name}\\.[0-9a-f]{8}\\.css$`).test(file));
  if (!sheet) return "";
  const css = await readFile(join(out, sheet), "utf8");
  const files = new Map<string, Buffer>();
  const linked = css.trim().replace(/@font-face\s*\{[^}]*\}/g, (rule) =>
    rule.replace(/url\("?data:[^,]*;base64,([^")]+)"?\)/, (_, data: string) => {
      const contents = Buffer.from(data, "base64");
      const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8);
      const [, family = name, weight = ""] = face.exec(rule) ?? [];
      const file = `_bundle/files/${family.toLowerCase().replaceAll(" ", "-")}-${weight}-${hash}.woff2`;
      files.set(file, contents);
      return `url("${file}")`;
    }));
  for (const [file, contents] of files) {
    await mkdir(dirname(join(out, file)), {recursive: true});
    await writeFile(join(out, file), contents);
  }
  return linked;
}
