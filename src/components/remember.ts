/** Keeps what a reader asks of a page in its address, so that Back undoes it: each step is an entry of the history, and
 * so is all that is typed into one field at a stretch.
 * @returns the writer of the address: the search of it, and the field that is typed in, if one is */
export function remembering(back: () => void): (search: string, typedIn?: string) => void {
  let typing = "";
  addEventListener("popstate", () => {
    typing = "";
    back();
  });
  return (search, typedIn = "") => {
    const goesOn = typedIn !== "" && typing === typedIn;
    typing = typedIn;
    if (search === location.search) return;
    const address = `${location.pathname}${search}${location.hash}`;
    if (goesOn) history.replaceState(history.state, "", address);
    else history.pushState(null, "", address);
  };
}
