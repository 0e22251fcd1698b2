interface Rule {
  selector: string;
  declarations: [name: string, value: string][];
}

/** Writes a style sheet's rules into the attributes of a drawing, for programs that read no style sheets: plain rules
 * in the order of their weight, `var()` looked up along the tree; `:root` is the drawing. At-rules are passed over. */
export function inlineStyles(drawing: Element, css: string): void {
  const all = [drawing, ...drawing.querySelectorAll("*")];
  const variables = new Map<Element, Map<string, string>>();
  for (const {selector, declarations} of rulesOf(css)) {
    for (const element of all.filter((one) => (selector === ":root" ? one === drawing : matches(one, selector))))
      for (const [name, value] of declarations) {
        if (name.startsWith("--")) variables.set(element, (variables.get(element) ?? new Map()).set(name, value));
        else element.setAttribute(name, value);
      }
  }
  for (const element of all)
    for (const {name, value} of [...element.attributes])
      if (value.includes("var(")) element.setAttribute(name, resolve(value, element, variables));
}

/** A selector that the document does not know matches nothing. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

function resolve(value: string, element: Element, variables: Map<Element, Map<string, string>>): string {
  return value.replace(/var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/g, (_, name: string, fallback = "") => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const found = variables.get(at)?.get(name);
      if (found !== undefined) return resolve(found, at, variables);
    }
    return resolve(fallback, element, variables);
  });
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  const bare = css.replace(/\/\*[^]*?\*\//g, "");
  let depth = 0;
  let start = 0;
  let selector = "";
  for (let at = 0; at < bare.length; at++) {
    if (bare[at] === "{" && depth++ === 0) {
      selector = bare.slice(start, at).trim();
      start = at + 1;
    } else if (bare[at] === "}" && --depth === 0) {
      if (!selector.startsWith("@")) rules.push(...ruleOf(selector, bare.slice(start, at)));
      start = at + 1;
    }
  }
  return rules.sort((a, b) => weight(a.selector) - weight(b.selector));
}

function ruleOf(selectors: string, body: string): Rule[] {
  const declarations = body.split(";").flatMap((line): [string, string][] => {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*(.+?)\s*$/s.exec(line) ?? [];
    return name && value ? [[name, value]] : [];
  });
  return selectors.split(",").map((selector) => ({selector: selector.trim(), declarations}));
}

/** Classes count ten, elements one: enough for the site's own style sheets. */
function weight(selector: string): number {
  const classes = selector.match(/[.:[][\w-]+/g)?.length ?? 0;
  return classes * 10 + (selector.match(/(?:^|[\s>+~])[a-z]/g)?.length ?? 0);
}
