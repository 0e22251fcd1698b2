import * as z from "zod";
import {day, id, list, recordedOn, text} from "./column.ts";
import {table} from "./table.ts";

export const eventsTable = table({
  name: "events",
  title: "Events",
  description: "Dated notes that help to read a chart. An event has no count of its own.",
  key: ["event_id"],
  sort: ["date", "event_id"],
  references: [{column: "claim_ids", table: "claims"}],
  row: z.object({
    event_id: id({description: "The event's id."}),
    story_id: id({description: "The story that the event belongs to.", rule: "The folder's name."}),
    date: day({description: "The day of the event."}),
    label: text({description: "The note on the chart.", rule: "At most 40 characters."}),
    text: text({description: "The note in one or two sentences."}),
    claim_ids: list(" ", {description: "The claims that the note is about."}),
    recorded_on: recordedOn
  })
});
export type Event = z.output<typeof eventsTable.row>;
