/** The widths at which every chart is drawn, a phone's and a desk's: at build and live, so that both are one. */
export const widths = {narrow: 358, wide: 760} as const;

/** A box narrower than this shows the phone's drawing; chart.css says the same. */
const narrowBelow = 600;

function widthFor(box: number): 358 | 760 {
  return box < narrowBelow ? widths.narrow : widths.wide;
}

/** The width at which the charts of a page are drawn, anew whenever its box passes from narrow to wide or back: a
 * generator, so that the cells that draw run again. */
export async function* designWidth(box: Element): AsyncGenerator<358 | 760, void, void> {
  let known = 0;
  let tell = () => {};
  let change = new Promise<void>((done) => (tell = done));
  const observer = new ResizeObserver(([entry]) => {
    const width = widthFor(entry!.contentRect.width);
    if (width === known) return;
    known = width;
    tell();
  });
  observer.observe(box);
  try {
    for (;;) {
      await change;
      change = new Promise<void>((done) => (tell = done));
      yield known as 358 | 760;
    }
  } finally {
    observer.disconnect();
  }
}
