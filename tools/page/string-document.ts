import {escape} from "./html.ts";

/** As much of a document as the small drawings need, written as text: hundreds of pages draw with it in the time in
 * which a real one draws a few. */
export const stringDocument = {
  createElementNS: (_: string, name: string) => new StringElement(name)
} as unknown as Document;

class StringElement {
  readonly #name: string;
  readonly #attributes = new Map<string, string>();
  readonly #children: (StringElement | string)[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  get nodeName(): string {
    return this.#name;
  }

  setAttribute(name: string, value: string): void {
    this.#attributes.set(name, value);
  }

  append(...children: (StringElement | string)[]): void {
    this.#children.push(...children);
  }

  get outerHTML(): string {
    const attributes = [...this.#attributes].map(([name, value]) => ` ${name}="${escape(value)}"`).join("");
    const children = this.#children.map((child) => (typeof child === "string" ? escape(child) : child.outerHTML))
      .join("");
    return `<${this.#name}${attributes}>${children}</${this.#name}>`;
  }
}
