/** HTML that is already safe; `html` escapes everything else. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may be put into a template. */
export type Written = Html | string | number | null | undefined | false | Written[];

/** A template that escapes what is put into it; lists are joined, null and false vanish. */
export function html(strings: TemplateStringsArray, ...parts: Written[]): Html {
  return new Html(strings.reduce((text, next, index) => text + write(parts[index - 1]) + next));
}

/** Several things with a separator between them. */
export function joined(parts: Written[], separator = ", "): Html {
  return html`${parts.map((part, index) => [index > 0 && separator, part])}`;
}

function write(part: Written): string {
  if (part === null || part === undefined || part === false) return "";
  if (Array.isArray(part)) return part.map(write).join("");
  return part instanceof Html ? part.text : escape(String(part));
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
