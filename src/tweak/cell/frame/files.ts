import {tableFromIPC} from "@uwdata/flechette";
import {AbstractFile} from "@observablehq/framework/dist/client/stdlib/fileAttachment.js";
import {near} from "../../../charts/call.js";
import {partsOf} from "./misspelt.js";

const types: Record<string, string> = {
  json: "application/json", csv: "text/csv", tsv: "text/tab-separated-values", txt: "text/plain",
  xml: "application/xml", html: "text/html", svg: "image/svg+xml", png: "image/png"
};

/** Is told the names of columns and parts of what is read, and the thing itself. */
type Learn = (names: string[], value: unknown, file: string) => void;

/** A file whose bytes the page has handed in; Framework's own, but nothing is fetched. */
class GivenFile extends AbstractFile {
  readonly #bytes: ArrayBuffer;
  readonly #learn: Learn;
  constructor(name: string, bytes: ArrayBuffer, learn: Learn) {
    super(name, types[name.split(".").at(-1)!], undefined, bytes.byteLength);
    this.#bytes = bytes;
    this.#learn = learn;
  }
  async arrayBuffer() {
    return this.#bytes.slice(0);
  }
  async blob() {
    return new Blob([this.#bytes], {type: this.mimeType});
  }
  async stream() {
    return (await this.blob()).stream();
  }
  async text(encoding?: string) {
    return new TextDecoder(encoding).decode(this.#bytes);
  }
  async json() {
    const value: unknown = JSON.parse(await this.text());
    this.#learn(partsOf(value), value, this.name);
    return value;
  }
  async dsv(options?: object) {
    const rows = await super.dsv(options);
    this.#learn(rows.columns ?? [], rows, this.name);
    return rows;
  }
  /** The table of the library that Arquero brings along; pages of Framework get one of apache-arrow, read alike. */
  async arrow() {
    return tableFromIPC(new Uint8Array(this.#bytes));
  }
  async url() {
    return URL.createObjectURL(await this.blob());
  }
}

/** `FileAttachment` over the files of a run.
 * @param folder the folder of the page, from which names are read */
export function filesOf(files: Record<string, ArrayBuffer>, folder: string, learn: Learn) {
  const pathOf = (name: string) => decodeURIComponent(new URL(name, `page:/${folder}`).pathname.slice(1));
  const refusal = (name: string): string | null => {
    const path = pathOf(name);
    return Object.hasOwn(files, path) ? null : `The page has no file ${name}; ${near(path, Object.keys(files))}`;
  };
  function FileAttachment(name: string) {
    const reason = refusal(`${name}`);
    if (reason !== null) throw new Error(reason);
    return new GivenFile(name.split("/").at(-1)!, files[pathOf(name)]!, learn);
  }
  return {FileAttachment, refusal};
}
