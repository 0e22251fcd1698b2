/** What a terminal would obey in texts of others (titles of pages, names of files, cells), or what turns the letters
 * around it, as escapes that one can read; ends of lines and tabs stay. In a string of JSON they say the same. */
export function visible(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (letter) =>
    `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Lets a console say texts of others: also into a pipe or a file, for at its end there is a person's terminal too. */
export function guardTerminal(console: Pick<Console, "log" | "error">): void {
  for (const way of ["log", "error"] as const) {
    const say = console[way].bind(console);
    console[way] = (...said: unknown[]) => say(...said.map((one) => (typeof one === "string" ? visible(one) : one)));
  }
}
