/** A page that only leads on takes the question and the place of its address along; without scripts its head goes on
 * without them. */
const way = document.querySelector<HTMLAnchorElement>("a.onward");
if (way) location.replace(way.href + location.search + location.hash);
