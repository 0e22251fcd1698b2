/** Replaces what is within an element, and gives the focus back to what bears the same `data-key`. */
export function keepingFocus(within: HTMLElement, replace: () => void): void {
  const key = within.contains(document.activeElement) && (document.activeElement as HTMLElement).dataset.key;
  replace();
  if (key) within.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}
