/** A point on the screen, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A box on the screen, as the browser measures it. */
export type Box = Pick<DOMRect, "left" | "top" | "right" | "bottom">;

/** How far a point is from a box; 0 within. */
function distance({x, y}: Point, {left, top, right, bottom}: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Those of some boxes that are within reach of a point, the nearest first; of two that hold it, that whose middle is
 * nearer. */
export function near<One extends {box: Box}>(all: One[], point: Point, reach: number): One[] {
  const middle = ({box: {left, top, right, bottom}}: One) =>
    Math.hypot((left + right) / 2 - point.x, (top + bottom) / 2 - point.y);
  return all.map((one) => ({one, far: distance(point, one.box), middle: middle(one)}))
    .filter(({far}) => far <= reach)
    .sort((a, b) => a.far - b.far || a.middle - b.middle)
    .map(({one}) => one);
}

/** Whether two boxes lie over each other by more than a pixel. */
export function overlap(a: Box, b: Box): boolean {
  return a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;
}
