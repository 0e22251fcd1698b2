import {parse, serialize} from "parse5";
import type {DefaultTreeAdapterTypes} from "parse5";

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Reads a page as a browser without scripts does, so that what stands in `<noscript>` counts too. */
export function readHtml(source: string): HtmlDocument {
  return parse(source, {scriptingEnabled: false});
}

export function writeHtml(document: HtmlDocument): string {
  return serialize(document, {scriptingEnabled: false});
}

/** All elements in document order, those in templates included. */
export function* elements(root: Node): Generator<HtmlElement> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ("tagName" in node) yield node;
    if ("childNodes" in node) for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at]!);
    if ("content" in node) stack.push(node.content);
  }
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Sets an attribute, or takes it away when the value is undefined. */
export function setAttribute(element: HtmlElement, name: string, value: string | undefined): void {
  const found = element.attrs.find((attr) => attr.name === name);
  if (value === undefined) element.attrs = element.attrs.filter((attr) => attr.name !== name);
  else if (found) found.value = value;
  else element.attrs.push({name, value});
}

export function text(node: Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  return "childNodes" in node ? node.childNodes.map(text).join("") : "";
}

/** Replaces what stands inside an element by one text. */
export function setText(element: HtmlElement, value: string): void {
  element.childNodes = [{nodeName: "#text", value, parentNode: element}];
}

/** Takes an element away, together with the white space before it. */
export function remove(element: HtmlElement): void {
  const siblings = (element.parentNode as Parent).childNodes;
  const at = siblings.indexOf(element);
  const before = siblings[at - 1];
  const blank = before?.nodeName === "#text" && text(before).trim() === "";
  siblings.splice(blank ? at - 1 : at, blank ? 2 : 1);
}

/** Makes an element and puts it into its parent before the child at `at`. */
export function insert(parent: HtmlElement, at: number, tagName: string, attributes: Record<string, string>): void {
  const attrs = Object.entries(attributes).map(([name, value]) => ({name, value}));
  const {namespaceURI} = parent;
  const made = {nodeName: tagName, tagName, attrs, childNodes: [], parentNode: parent, namespaceURI};
  parent.childNodes.splice(at, 0, {nodeName: "#text", value: "\n", parentNode: parent}, made);
}
