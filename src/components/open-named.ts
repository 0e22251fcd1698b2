/** Opens what an address names inside of something folded: older browsers leave it closed. */
export function openNamed(document: Document): void {
  const open = () => {
    const target = document.getElementById(document.location.hash.slice(1));
    const closed = [];
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement!.closest("details"))
      if (!fold.open) closed.push(fold);
    for (const fold of closed) fold.open = true;
    if (closed.length) target!.scrollIntoView();
  };
  document.defaultView!.addEventListener("hashchange", open);
  open();
}
