/** Puts the site's address into what can be pasted, and a button beside it that copies it. */
for (const block of document.querySelectorAll<HTMLElement>("pre[data-snippet]")) {
  const code = block.querySelector("code")!;
  const site = new URL(block.dataset.root!, location.href).href;
  code.textContent = code.textContent!.replaceAll("{site}", site);
  block.before(copyButton(code));
}
for (const words of document.querySelectorAll<HTMLElement>(".if-no-script")) words.hidden = true;

function copyButton(code: HTMLElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent!);
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 2000);
  });
  return button;
}
