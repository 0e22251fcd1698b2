/** A path of straight lines written as it is shortest: each step from the last place, steps to where the pen is left
 * out. A page holds tens of thousands of them. Paths with other commands, or steps already, stay as they are. */
export function shortPath(path: string): string {
  if (!/^M[-\d.,MHVLZ]+$/.test(path)) return path;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const step = (command: string, dx: number, dy: number): string => {
    [x, y] = [x + dx, y + dy];
    return `${command}${short(dx)}${dy < 0 ? "" : ","}${short(dy)}`;
  };
  const along = (dx: number): string => {
    x += dx;
    return dx ? `h${short(dx)}` : "";
  };
  const up = (dy: number): string => {
    y += dy;
    return dy ? `v${short(dy)}` : "";
  };
  return path.replace(/([MHVLZ])([^MHVLZ]*)/g, (_, command: string, numbers: string) => {
    const [first = 0, second = 0] = numbers.split(",").map((number) => Math.round(Number(number) * 10));
    if (command === "H") return along(first - x);
    if (command === "V") return up(first - y);
    if (command === "Z") {
      [x, y] = [startX, startY];
      return "z";
    }
    const [dx, dy] = [first - x, second - y];
    if (command === "L") return dx && dy ? step("l", dx, dy) : dx ? along(dx) : up(dy);
    [startX, startY] = [first, second];
    return step("m", dx, dy);
  });
}

/** Tenths of a pixel as a number of pixels: 3 is ".3", -12 is "-1.2". */
function short(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0(?=\.)/, "$1");
}
