/** Tidies up where a failure is nobody's harm, and must not hide what happened before. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The next to come tidies up.
  }
}
