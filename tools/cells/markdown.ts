import type MarkdownIt from "markdown-it";

/** Notes on each cell of a page where it stands (`data-cell-line`) and what its fence asks of the build: `still=no`
 * leaves it to the browser, `live=yes` says that it moves though nothing of it shows that it does. */
export function withCells(md: MarkdownIt): MarkdownIt {
  const {fence, placeholder} = md.renderer.rules;
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const {info, map} = tokens[index]!;
    const asked = Array.from(info.matchAll(/\b(still|live)=["']?(yes|no)\b/g), ([, name, word]) => note(name!, word!));
    const made = fence!(tokens, index, options, env, self);
    const notes = [note("line", String(map![0] + 2)), ...asked].join("");
    return made.replace(/^<div class="observablehq observablehq--block"/, (tag) => tag + notes);
  };
  md.renderer.rules.placeholder = (tokens, index, options, env, self) => {
    const made = placeholder!(tokens, index, options, env, self);
    const {line} = tokens[index]!.meta ?? {};
    if (line === undefined) return made;
    return made.replace(/^<observablehq-loading/, (tag) => tag + note("line", String(line)));
  };
  md.core.ruler.push("cell-lines", ({tokens}) => {
    for (const token of tokens) {
      const line = (token.map?.[0] ?? 0) + 1;
      for (const child of token.children ?? []) if (child.type === "placeholder") child.meta = {line};
    }
  });
  return md;
}

const note = (name: string, value: string) => ` data-cell-${name}="${value}"`;

/** Whether a fence is a cell that runs. */
export function isCell(token: {type: string; info: string}): boolean {
  return token.type === "fence" && /^js\b/.test(token.info.trim()) && !/\brun=["']?false\b/.test(token.info);
}
