/** A form that `view` takes: it has a value, and says `input` when that changes. */
export type Field<Value> = HTMLFormElement & {value: Value};

/** A number that a reader moves: a range with its value beside it.
 *
 *     const least = view(slider([1, 20], {label: "At least so many claims", value: 5}));
 *
 * @param extent the least and the most */
export function slider(
  [min, max]: [number, number], {label, value = min, step = 1}: {label: string; value?: number; step?: number}
): Field<number> {
  const range = made("input", {type: "range", min: String(min), max: String(max), step: String(step)});
  range.value = String(value);
  const said = made("output", {}, range.value);
  return field(label, [range, said], () => Number(range.value), () => (said.textContent = range.value));
}

/** One of several words.
 *
 *     const side = view(choice(["all", "russia", "ukraine"], {label: "Said by"}));
 */
export function choice(words: string[], {label, value = words[0]!}: {label: string; value?: string}): Field<string> {
  const list = made("select", {}, ...words.map((word) => made("option", {value: word}, word)));
  list.value = value;
  return field(label, [list], () => list.value);
}

function field<Value>(
  label: string, parts: HTMLElement[], read: () => Value, follow: () => void = () => {}
): Field<Value> {
  const form = made("form", {class: "field"}, made("label", {}, made("span", {}, label), " ", ...parts));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", follow);
  return Object.defineProperty(form, "value", {get: read}) as Field<Value>;
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name, attributes: Record<string, string>, ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
