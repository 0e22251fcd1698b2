// What is taken from Observable's packages, which bring no types along.

declare module "@observablehq/framework/dist/javascript/references.js" {
  import type {Identifier, Node} from "acorn";
  /** The names that a program uses and does not declare, globals of the browser left out. */
  export function findReferences(node: Node): Identifier[];
}

declare module "@observablehq/framework/dist/javascript/declarations.js" {
  import type {Identifier, Program} from "acorn";
  /** The names that a program declares for other cells. Throws a SyntaxError that ends in its place, `(1:6)`. */
  export function findDeclarations(node: Program, input: string): Identifier[];
}

declare module "@observablehq/framework/dist/javascript/awaits.js" {
  import type {Node} from "acorn";
  export function findAwaits(node: Node): Node[];
}

declare module "@observablehq/framework/dist/javascript/assignments.js" {
  import type {Identifier, Node} from "acorn";
  /** Throws a SyntaxError that ends in its place where a cell assigns to what is not its own. */
  export function checkAssignments(node: Node, references: Identifier[], input: string): void;
}

declare module "@observablehq/framework/dist/client/stdlib/generators/index.js" {
  export const input: (field: Element) => AsyncGenerator<unknown>;
  export const observe: unknown;
  export const queue: unknown;
  export const now: () => AsyncGenerator<number>;
  export const width: (box: Element) => AsyncGenerator<number>;
  export const dark: () => AsyncGenerator<boolean>;
}

declare module "@observablehq/framework/dist/client/stdlib/mutable.js" {
  export const Mutable: unknown;
}

declare module "@observablehq/framework/dist/client/stdlib/resize.js" {
  export const resize: unknown;
}

declare module "@observablehq/framework/dist/client/runtime.js" {
  export interface Variable {
    constructor: new (type: number, module: Module, observer?: object | null, options?: object) => Variable;
    _module: Module;
    _version: number;
    _shadow: Map<string, Variable>;
    define(name: string | null, inputs: string[], body: (...values: never[]) => unknown): Variable;
    define(inputs: string[], body: (...values: never[]) => unknown): Variable;
  }
  export interface Observer {
    pending?(): void;
    fulfilled?(value: unknown): void;
    rejected?(error: unknown): void;
  }
  export interface Module {
    variable(observer?: Observer | true, options?: {shadow: object}): Variable;
  }
  export class Runtime {
    constructor(builtins: Record<string, () => unknown>);
    module(): Module;
  }
  /** `input` names what a cell asked for: it is not there, or it failed. */
  export class RuntimeError extends Error {
    input?: string;
  }
  export class Inspector {
    constructor(place: Element);
    fulfilled(value: unknown): void;
    rejected(error: unknown): void;
  }
}

declare module "@observablehq/inputs" {
  const inputs: Record<string, unknown>;
  export = inputs;
}

declare module "htl" {
  export const html: unknown;
  export const svg: unknown;
}

declare module "@observablehq/framework/dist/javascript/source.js" {
  import type {Node} from "acorn";
  /** Whether a node is a text that is known without being run. */
  export function isStringLiteral(node: Node): boolean;
  export function getStringLiteralValue(node: Node): string;
}

declare module "@observablehq/framework/dist/client/stdlib/fileAttachment.js" {
  /** What reads a file in any of the ways of Framework's `FileAttachment`: `csv()`, `arquero()`, `image()` … */
  export class AbstractFile {
    constructor(name: string, mimeType?: string, lastModified?: number, size?: number);
    readonly name: string;
    readonly mimeType: string;
    /** What `csv` and `tsv` read with; lists of cells have no columns. */
    dsv(options?: object): Promise<object[] & {columns?: string[]}>;
  }
}
