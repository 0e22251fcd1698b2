/** The attributes of a tag; `data-x="y"` becomes x. */
export function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(tag.matchAll(/(?:data-)?([a-z-]+)="([^"]*)"/g), ([, name, value]) => [name!, value!]));
}
