/** A function of a text that is asked the same again and again, as of the cells of a column: each text is looked at
 * once, up to a number of texts that does not fill the memory. */
export function remembered<Value>(find: (text: string) => Value, most = 2000): (text: string) => Value {
  const known = new Map<string, Value>();
  // Rows that follow one another are often alike.
  let last: string | undefined;
  let found: Value;
  return (text) => {
    if (text === last) return found;
    const before = known.get(text);
    found = before === undefined ? find(text) : before;
    // Not before: where find fails, the next row would be given the answer of the one before.
    last = text;
    if (before === undefined && known.size < most) known.set(text, found);
    return found;
  };
}
