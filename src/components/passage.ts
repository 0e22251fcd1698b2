/**
 * A passage in steps: of its pictures, which the style sheet pins in one place, the one of the step that is being read
 * is shown. Where nothing is pinned (no script, on paper, little motion wanted, an old browser) each picture stands
 * with its step and this does nothing that anybody sees.
 */
export function turnPassages(document: Document): void {
  const beside = document.defaultView!.matchMedia("(min-width: 76rem)").matches;
  for (const passage of document.querySelectorAll<HTMLElement>(".passage")) {
    const steps = [...passage.querySelectorAll<HTMLElement>(".step")];
    const show = (step: HTMLElement) => {
      for (const other of steps) other.classList.toggle("reading", other === step);
    };
    // A step is read when its words are past the middle of the window, or come out from under the picture.
    const observer = new IntersectionObserver((seen) => {
      for (const {isIntersecting, target} of seen) if (isIntersecting) show(target.closest<HTMLElement>(".step")!);
    }, {rootMargin: beside ? "-58% 0px -40%" : "-80% 0px -18%"});
    for (const step of steps) observer.observe(step.querySelector(".words")!);
    passage.classList.add("on");
  }
}
