/** Writes what a style sheet says of a drawing into its attributes, for programs that read no style sheets. jsdom reads
 * the sheet, weighs its rules and hands variables down; what it leaves, a `var()` in a value, is looked up here.
 * Rules within at-rules are passed over. */
export function inlineStyles(drawing: Element, css: string): void {
  const {ownerDocument: page} = drawing;
  const sheet = page.createElement("style");
  sheet.textContent = css;
  page.head.append(sheet);
  const rules = Array.from(sheet.sheet!.cssRules).filter((rule): rule is CSSStyleRule => "selectorText" in rule);
  const styled = [drawing, ...drawing.querySelectorAll("*")].map((element) =>
    ({element, values: valuesOf(element, rules)}));
  for (const {element, values} of styled) for (const [name, value] of values) element.setAttribute(name, value);
  sheet.remove();
}

/** The properties that some rule sets for an element, and its own attributes that name a variable, with the values that
 * come out. */
function valuesOf(element: Element, rules: CSSStyleRule[]): [name: string, value: string][] {
  const names = new Set(rules.filter(({selectorText}) => matches(element, selectorText))
    .flatMap(({style}) => Array.from(style)));
  const set = [...names].filter((name) => !name.startsWith("--"));
  const own = Array.from(element.attributes).filter(({name, value}) => value.includes("var(") && !names.has(name));
  if (!set.length && !own.length) return [];
  const style = element.ownerDocument.defaultView!.getComputedStyle(element);
  const values = [...set.map((name) => [name, style.getPropertyValue(name)]),
    ...own.map(({name, value}) => [name, value])];
  return values.map(([name, value]) => [name!, resolved(value!, style)]);
}

/** A selector that the document does not know matches nothing. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

function resolved(value: string, style: CSSStyleDeclaration): string {
  return value.replace(/var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/g, (_, name: string, fallback = "") =>
    resolved(style.getPropertyValue(name) || fallback, style));
}
