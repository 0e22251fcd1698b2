/** Saves text as a file from the browser's own memory; no address is asked. */
export function takeAway(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], {type: "text/csv"}));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
