/** The words of a call as a shell parts them, without those before the command's name. */
export function wordsOf(shell: string): string[] {
  const words = Array.from(shell.matchAll(/((?:[^\s"]|"[^"]*")+)/g), ([, word]) => word!.replaceAll('"', ""));
  return words.slice(words.indexOf("tollbook") + 2);
}
