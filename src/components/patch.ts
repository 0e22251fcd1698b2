/** Makes a drawing equal to a newer one by touching only what differs: most of a chart stays the same from one day to
 * the next, and a browser lays out again whatever is new. What the keyboard left behind (`tabindex`) stays. */
export function patch(old: Element, next: Element): void {
  for (const {name, value} of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const name of old.getAttributeNames()) if (name !== "tabindex" && !next.hasAttribute(name)) old.removeAttribute(name);
  const there = [...old.childNodes];
  const wanted = [...next.childNodes];
  for (const [index, node] of wanted.entries()) {
    const present = there[index];
    if (!present) old.append(node);
    else if (present.nodeName !== node.nodeName) present.replaceWith(node);
    else if (node.nodeType === 1) patch(present as Element, node as Element);
    else if (present.nodeValue !== node.nodeValue) present.nodeValue = node.nodeValue;
  }
  for (const node of there.slice(wanted.length)) node.remove();
}
