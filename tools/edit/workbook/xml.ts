import {Parser} from "htmlparser2";

/** The attributes of each element of a name, wherever it stands. */
export function elements(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  parse(xml, {open: (own, attributes) => own === name && found.push(attributes)});
  return found;
}

interface Heard {
  open?(name: string, attributes: Record<string, string>): unknown;
  text?(text: string): unknown;
  close?(name: string): unknown;
}

/** Reads XML piece by piece. Element and attribute names come in small letters, elements without their prefix. */
export function parse(xml: string, {open, text, close}: Heard): void {
  const bare = (name: string) => name.toLowerCase().replace(/^.*:/, "");
  const small = (all: Record<string, string>) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toLowerCase(), value]));
  const parser = new Parser({
    onopentag: (name, attributes) => void open?.(bare(name), small(attributes)),
    ontext: (piece) => void text?.(piece),
    onclosetag: (name) => void close?.(bare(name))
  }, {xmlMode: true, decodeEntities: true});
  parser.end(xml);
}
