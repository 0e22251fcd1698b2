const gaps = FileAttachment("data/ukraine-2022/gaps.json").json();

const stairs = gaps
  .filter((row) => row.toll_id === "russia-military-killed" && row.admits === "all" && row.from <= "2022-04-30")
  .flatMap((row) => [row.from, row.until < "2022-04-30" ? row.until : "2022-04-30"]
    .map((day) => ({...row, day: new Date(day)})));

display(Plot.plot({
  width,
  height: 320,
  x: {type: "utc"},
  y: {label: "times as many", grid: true},
  marks: [
    Plot.ruleY([1]),
    Plot.areaY(stairs, {x: "day", y1: 1, y2: "guaranteed_ratio", fillOpacity: 0.2, curve: "step-after"}),
    Plot.lineY(stairs, {x: "day", y: "nominal_ratio", curve: "step-after", tip: true})
  ]
}));
