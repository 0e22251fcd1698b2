import {createHash} from "node:crypto";

/** A name that stays, made of what the entry is about. */
export function urn(key: string): string {
  const hex = createHash("sha256").update(`tollbook/${key}`).digest("hex");
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20),
    hex.slice(20, 32)];
  return `urn:uuid:${parts.join("-")}`;
}
