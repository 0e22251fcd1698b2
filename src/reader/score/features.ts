/** How many places the table of weights has. */
export const places = 1 << 18;
const mask = places - 1;

/** The features of the options of one decision: each is a place in the table of weights, by its template and up to two
 * small numbers (a class, a distance, a word's id). Places are shared by chance; training has them shared in the same
 * way. */
export class Features {
  ids = new Int32Array(8192);
  size = 0;
  /** Where each option's features end. */
  readonly ends: number[] = [];

  clear(): void {
    this.size = 0;
    this.ends.length = 0;
  }

  add(template: number, a = 0, b = 0): void {
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a + 0x7f4a7c15, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 0x165667b1, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
    if (this.size === this.ids.length) this.grow();
    this.ids[this.size] = (hash ^ (hash >>> 16)) & mask;
    this.size += 1;
  }

  /** What the rules say. Training hides it now and then: on texts from which they were made they are better than they
   * will be. */
  addRule(template: number, a = 0, b = 0): void {
    this.add(template, a, b);
  }

  /** Closes an option. */
  end(): void {
    this.ends.push(this.size);
  }

  private grow(): void {
    const ids = new Int32Array(this.ids.length * 2);
    ids.set(this.ids);
    this.ids = ids;
  }
}
