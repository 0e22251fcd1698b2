import type {syntaxTree} from "@codemirror/language";

export type Node = ReturnType<ReturnType<typeof syntaxTree>["resolveInner"]>;

/** What a value in a cell is, as far as its text tells: a library or table of Arquero by the name of its group, a list
 * of a table's rows, one of them, a file. */
export type Owner = {group: string} | {rows: string} | {row: string} | null;

const libraries = new Set(["Plot", "d3", "aq", "Inputs", "htl", "story"]);
/** What gives a list of the same rows again. */
const sameRows = new Set(["filter", "slice", "sort", "toSorted", "toReversed", "reverse", "concat"]);
const oneRow = new Set(["find", "findLast", "at"]);
/** What of a table of Arquero is no table any more. */
const ofTable = new Set(["objects", "object", "array", "get", "getter", "numRows", "numCols", "columnNames", "toCSV",
  "toHTML", "toJSON", "toArrow", "print"]);

/** What an expression is. Names are followed to where the cell declares them. */
export function ownerOf(node: Node | null, text: (node: Node | null) => string, depth = 0): Owner {
  if (!node || depth > 20) return null;
  const further = (one: Node | null) => ownerOf(one, text, depth + 1);
  switch (node.name) {
    case "ParenthesizedExpression": return further(node.firstChild?.nextSibling ?? null);
    case "UnaryExpression": case "AwaitExpression": return further(node.lastChild);
    case "VariableName": return libraries.has(text(node)) ? {group: text(node)} : further(declared(node, text)) ??
      parameter(node, text, depth);
    case "MemberExpression": return part(further(node.firstChild), text(node.lastChild));
    case "CallExpression": return called(node.firstChild, text, depth);
    default: return null;
  }
}

function part(of: Owner, name: string): Owner {
  if (!of || !("group" in of)) return null;
  if (of.group === "story") return {rows: name};
  return of.group === "aq" && name === "op" ? {group: "op"} : null;
}

function called(callee: Node | null, text: (node: Node | null) => string, depth: number): Owner {
  if (callee?.name === "VariableName") return text(callee) === "FileAttachment" ? {group: "file"} : null;
  if (callee?.name !== "MemberExpression") return null;
  const name = text(callee.lastChild);
  const of = ownerOf(callee.firstChild, text, depth + 1);
  if (!of) return null;
  if ("rows" in of) return sameRows.has(name) ? of : oneRow.has(name) ? {row: of.rows} : null;
  if (!("group" in of)) return null;
  const makes = of.group === "aq" ? /^(?:from|table|load)/.test(name) : of.group === "table" && !ofTable.has(name);
  return makes || (of.group === "file" && name === "arquero") ? {group: "table"} : null;
}

/** The value that a cell gives to a name; null where it declares none. */
function declared(use: Node, text: (node: Node | null) => string): Node | null {
  let top = use;
  while (top.parent) top = top.parent;
  let found: Node | null = null;
  top.cursor().iterate(({node}) => {
    if (node.name === "VariableDefinition" && node.parent?.name === "VariableDeclaration" && text(node) === text(use))
      found = node.nextSibling?.nextSibling ?? null;
  });
  return found;
}

/** The first parameter of a function that is handed to a list's or a table's own method is a row of that. */
function parameter(use: Node, text: (node: Node | null) => string, depth: number): Owner {
  for (let one: Node | null = use; one; one = one.parent) {
    if (one.name !== "ArrowFunction") continue;
    const first = one.getChild("ParamList")?.getChild("VariableDefinition") ?? one.getChild("VariableDefinition");
    if (text(first) === text(use)) return rowOf(callAround(one), text, depth);
  }
  return null;
}

/** The call in whose arguments a node lies, in an object among them too. */
export function callAround(node: Node): Node | null {
  for (let one: Node | null = node.parent; one; one = one.parent) {
    if (one.name === "CallExpression") return one;
    if (!["ArgList", "ObjectExpression", "ObjectPattern", "Property"].includes(one.name)) return null;
  }
  return null;
}

/** Of which table's rows a call speaks: those of the list whose method it calls, or those that it is handed. */
export function rowOf(call: Node | null, text: (node: Node | null) => string, depth = 0): Owner {
  const callee = call?.firstChild ?? null;
  const of = callee?.name === "MemberExpression" ? ownerOf(callee.firstChild, text, depth + 1) : null;
  if (of && "rows" in of) return {row: of.rows};
  if (of && "group" in of && of.group === "table") return rowsUnder(callee, text, depth);
  const given = call?.getChild("ArgList")?.firstChild?.nextSibling ?? null;
  const rows = given && ownerOf(given, text, depth + 1);
  return rows && "rows" in rows ? {row: rows.rows} : null;
}

/** The rows out of which a table of Arquero was made: `aq.from(story.reports).filter(…)`. */
function rowsUnder(node: Node | null, text: (node: Node | null) => string, depth: number): Owner {
  let found: Owner = null;
  let one = node;
  if (one?.firstChild?.name === "VariableName") one = declared(one.firstChild, text);
  one?.cursor().iterate(({node: inner}) => {
    const owner = inner.name === "MemberExpression" ? ownerOf(inner, text, depth + 1) : null;
    if (owner && "rows" in owner) found = {row: owner.rows};
  });
  return found;
}
