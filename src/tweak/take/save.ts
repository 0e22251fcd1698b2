import {element} from "../element.js";

/** Hands a file to the reader's downloads, and says so. */
export function save(blob: Blob, name: string): string {
  const href = URL.createObjectURL(blob);
  const link = element("a", {href, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return `${name} is in your downloads.`;
}
