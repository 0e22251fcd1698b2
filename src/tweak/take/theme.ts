/** The colours of the page's other theme, which no element of the page has by itself. */
export type Theme = "light" | "dark";

/** The page's variables in a theme, by name. */
export function themeVariables(theme: Theme): [name: string, value: string][] {
  const found = new Map<string, string>();
  for (const sheet of document.styleSheets) for (const rule of rulesOf(sheet)) take(rule, theme, found);
  return [...found];
}

function take(rule: CSSRule, theme: Theme, found: Map<string, string>): void {
  if (rule instanceof CSSMediaRule && /prefers-color-scheme: *dark/.test(rule.conditionText)) {
    if (theme === "dark") for (const inner of rule.cssRules) take(inner, theme, found);
  } else if (rule instanceof CSSStyleRule && rule.selectorText === ":root")
    for (const name of rule.style) if (name.startsWith("--")) found.set(name, rule.style.getPropertyValue(name));
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}
