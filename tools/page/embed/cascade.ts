/** A rule of a style sheet, with what its selector says in parts. */
interface Rule {
  selectors: Selector[];
  sets: [name: string, value: string][];
}

/** Compounds from the outermost to the element itself, which lies somewhere within each of the others. */
interface Selector {
  compounds: Compound[];
  weight: number;
}

interface Compound {
  tag: string | null;
  classes: string[];
  attributes: string[];
  none: string[];
  any: string[][];
}

/** What a selector can ask of an element. */
interface Asked {
  tag: string;
  classes: Set<string>;
  element: Element;
}

/** The rules of a style sheet that are made of tags, classes, attributes, `:not(.one)`, `:is(.one, .other)` and spaces,
 * in their order; at-rules and other selectors are passed over. */
export function plainRules(css: string): Rule[] {
  const bare = css.replace(/\/\*[^]*?\*\//g, "").replace(/@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  return Array.from(bare.matchAll(/([^{}]+)\{([^{}]*)\}/g), ([, selector, body]) => ({
    selectors: listed(selector!).map(selectorOf).filter((one) => one !== null),
    sets: Array.from(body!.matchAll(/([\w-]+):\s*([^;]+)/g), ([, name, value]) =>
      [name!, value!.trim().replace(/\s+/g, " ")] as [string, string])
  })).filter(({selectors}) => selectors.length);
}

/** The parts of a list that commas separate, but for those within brackets. */
function listed(list: string): string[] {
  return list.split(/,(?![^(]*\))/).map((one) => one.trim());
}

const compound = /^([\w-]+)?((?:\.[\w-]+|\[[\w-]+\]|:not\(\.[\w-]+\)|:is\((?:\.[\w-]+(?:, *)?)+\))*)$/;

function selectorOf(text: string): Selector | null {
  const compounds: Compound[] = [];
  for (const part of text.split(/\s+(?![^(]*\))/)) {
    const [found, tag, rest] = compound.exec(part) ?? [];
    if (!found) return null;
    const all = (pattern: RegExp) => Array.from(rest!.matchAll(pattern), ([, name]) => name!);
    const plain = rest!.replace(/:\w+\([^)]*\)/g, "");
    compounds.push({
      tag: tag ?? null,
      classes: Array.from(plain.matchAll(/\.([\w-]+)/g), ([, name]) => name!),
      attributes: all(/\[([\w-]+)\]/g),
      none: all(/:not\(\.([\w-]+)\)/g),
      any: all(/:is\(([^)]+)\)/g).map((names) => listed(names).map((name) => name.slice(1)))
    });
  }
  const weightOf = ({tag, classes, attributes, none, any}: Compound) =>
    100 * (classes.length + attributes.length + none.length + any.length) + (tag ? 1 : 0);
  return {compounds, weight: compounds.reduce((sum, one) => sum + weightOf(one), 0)};
}

function fits({tag, classes, attributes, none, any}: Compound, asked: Asked): boolean {
  const has = (name: string) => asked.classes.has(name);
  return (!tag || tag === asked.tag) && classes.every(has) && !none.some(has) &&
    any.every((names) => names.some(has)) && attributes.every((name) => asked.element.hasAttribute(name));
}

/** Whether a selector fits the last of a line of elements, each within the one before. */
function matches({compounds}: Selector, line: Asked[]): boolean {
  if (!fits(compounds.at(-1)!, line.at(-1)!)) return false;
  let at = line.length - 2;
  for (let part = compounds.length - 2; part >= 0; part--, at--) {
    while (at >= 0 && !fits(compounds[part]!, line[at]!)) at--;
    if (at < 0) return false;
  }
  return true;
}

type Variables = ReadonlyMap<string, string>;

/**
 * Says of each element below a root what the rules of a style sheet make of it: the cascade of what is set, by weight
 * and order, with variables as they are handed down. What is handed down otherwise (colours, faces) is not repeated.
 * jsdom does the same a hundred times slower, as it asks each rule of the whole sheet for each element anew.
 */
export function cascade(
  root: Element, rules: Rule[], variables: Variables, told: (element: Element, looks: Map<string, string>) => void
): void {
  const visit = (element: Element, above: Asked[], from: Variables) => {
    const classes = new Set(element.getAttribute("class")?.split(/\s+/));
    const line = [...above, {tag: element.nodeName.toLowerCase(), classes, element}];
    const set = setBy(rules, line);
    const own = [...set].filter(([name]) => name.startsWith("--"));
    const known = own.length ? new Map([...from, ...own.map(([name, value]) => [name, written(value, from)!] as const)])
      : from;
    const children = [...element.children];
    const looks = [...set].filter(([name]) => !name.startsWith("--"))
      .flatMap(([name, value]) => (written(value, known) === null ? [] : [[name, written(value, known)!] as const]));
    told(element, new Map(looks));
    for (const child of children) visit(child, line, known);
  };
  visit(root, [], variables);
}

function setBy(rules: Rule[], line: Asked[]): Map<string, string> {
  const found = rules.flatMap(({selectors, sets}) => {
    const weights = selectors.filter((one) => matches(one, line)).map(({weight}) => weight);
    return weights.length ? [{weight: Math.max(...weights), sets}] : [];
  });
  return new Map(found.sort((a, b) => a.weight - b.weight).flatMap(({sets}) => sets));
}

/** A value with its variables written out; null where one is not there, which is as if nothing was said. */
function written(value: string, variables: Variables): string | null {
  let missing = false;
  const text = value.replace(/var\((--[\w-]+)(?:,\s*var\((--[\w-]+)\))?\)/g, (_, name: string, other?: string) => {
    const found = variables.get(name) ?? (other && variables.get(other));
    if (found === undefined || found === "") missing = true;
    return found ?? "";
  });
  return missing ? null : text;
}
