import type {ChartData, ChartSpec} from "../spec.js";

/** The events that a chart notes, in the story's order. */
export function notesOf({notes}: Pick<ChartSpec, "notes">, {events}: Pick<ChartData, "events">): ChartData["events"] {
  return events.filter(({event_id}) => notes.includes(event_id));
}
