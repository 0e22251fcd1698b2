import type {ChartKind} from "../kind.js";
import {claimOptions} from "../options.js";
import {claimRows} from "../words/claim-rows.js";
import {sourceLine} from "../words/source-line.js";
import {subtitleOf} from "../words/subtitle.js";
import {describeSilence, silenceFinding} from "./describe.js";
import {silenceChart} from "./draw.js";
import {claimsOfVoices, voices} from "./voices.js";

/** When each body spoke of each toll, and its longest silence. */
export const silence: ChartKind = {
  words: "silences",
  key: ["days"],
  offers: [{label: "Who spoke when, and silences"}],
  subject: "tolls",
  options: claimOptions,
  controls: ["time", "who", "counted"],
  draw: (spec, data, context) => silenceChart(context, voices(spec, data), spec),
  describe: describeSilence,
  finding: silenceFinding,
  subtitle: subtitleOf,
  claims: claimsOfVoices,
  rows: (spec, data) => claimRows(claimsOfVoices(spec, data), spec, data),
  source: (spec, data) => sourceLine(claimsOfVoices(spec, data), data),
  csv: (spec, data) => claimsOfVoices(spec, data).map((claim) => ({...claim, status: claim.status}))
};
