// Observable's runtime begins its work with a new picture of the screen. A browser makes none for a frame that is out
// of sight; then the work begins a little later all the same. Imported before the runtime, which keeps what it finds.
const plain = window.requestAnimationFrame.bind(window);
const later = window.setTimeout.bind(window);
const latest = 60;

window.requestAnimationFrame = (work) => {
  let done = false;
  const once = (time: number) => {
    if (done) return;
    done = true;
    work(time);
  };
  later(() => once(performance.now()), latest);
  return plain(once);
};

/** When this script began to run, in milliseconds since 1970: nothing of it runs before this. */
export const began = performance.timeOrigin + performance.now();
