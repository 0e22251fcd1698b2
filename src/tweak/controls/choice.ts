import {element} from "../element.js";

export interface Option {
  value: string;
  label: string;
}

/** A labelled list to choose one of. */
export function choice(label: string, choose: (value: string) => void) {
  const select = element("select", {change: () => choose(select.value)});
  let written = "";
  return {
    body: element("label", {class: "choice"}, element("span", {}, label), select),
    follow(options: Option[], value: string) {
      const now = JSON.stringify(options);
      if (now !== written) select.replaceChildren(
        ...options.map((one) => element("option", {value: one.value}, one.label)));
      written = now;
      select.value = value;
    }
  };
}

/** A few alternatives side by side, one of which holds. */
export function switchOf(legend: string, name: string, options: Option[], choose: (value: string) => void) {
  const inputs = options.map(({value}) => element("input", {type: "radio", name, value, change: () => choose(value)}));
  return {
    body: element("fieldset", {class: "switch"}, element("legend", {}, legend),
      ...options.map(({label}, index) => element("label", {}, inputs[index]!, element("span", {}, label)))),
    follow(value: string) {
      for (const input of inputs) input.checked = input.value === value;
    }
  };
}

/** A box to tick, with a sentence below where one is needed. */
export function tick(label: string, set: (on: boolean) => void, note?: string) {
  const input = element("input", {type: "checkbox", change: () => set(input.checked)});
  return {
    input,
    body: element("label", {class: "tick"}, input, element("span", {}, label, note ? element("small", {}, note)
      : null)),
    follow(on: boolean) {
      input.checked = on;
    }
  };
}

/** A day to enter. A year that is being typed runs through the years 2, 20 and 202: such a day waits until the reader
 * leaves the field or presses Enter, and nothing is written into a field in which somebody types. */
export function dayInput(label: string, choose: (day: string) => void) {
  let now = "";
  const input = element("input", {
    type: "date",
    change: () => input.value >= input.min && input.value <= input.max && take(),
    blur: () => take(),
    keydown: (event) => (event as KeyboardEvent).key === "Enter" && take()
  });
  const take = () => {
    if (input.value && input.value !== now) choose(input.value);
    if (document.activeElement !== input) input.value = now;
  };
  return {
    body: element("label", {class: "choice"}, element("span", {}, label), input),
    follow(day: string, first: string, last: string) {
      now = day;
      // A browser forgets what is half typed when it is told a limit, even the same one.
      if (input.min !== first) input.min = first;
      if (input.max !== last) input.max = last;
      if (document.activeElement !== input) input.value = day;
    }
  };
}
