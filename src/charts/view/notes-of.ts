import type {ChartSpec} from "../spec.js";

/** The events that a chart notes, in the story's order: those of its own days, for it has no place for others. */
export function notesOf<E extends {event_id: string; date: string}>(
  {notes, from, until}: Pick<ChartSpec, "notes" | "from" | "until">, {events}: {events: E[]}
): E[] {
  return events.filter(({event_id, date}) => notes.includes(event_id) && date >= from && date <= until);
}
