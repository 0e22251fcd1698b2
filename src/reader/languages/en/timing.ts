import {setOf} from "../../lexicon.js";

/** Words for a rate, and words that make "a day" none ("a day after the strike"). */
export const rates = setOf("a_day per_day each_day every_day daily");
export const noRates = setOf("after earlier later before of ago when");

/** Words for a stretch of time. */
export const spans = setOf("weeks months years");
/** "the worst since 2023" is since an event, not over a stretch of time. */
export const superlatives = setOf("worst deadliest biggest largest first");

/** What happens once: "when artillery hit a school". */
export const deeds = setOf("hit struck slammed exploded collapsed stormed crashed");
/** Words before an event that single it out. */
export const singling = setOf("a an the this that");

/** Words beside the day of an article that only say that it is its day. */
export const dayLabels = setOf(`published posted updated issued released date dated on at by first last am pm gmt utc
  est edt bst cet cest t z the of time local edition опубликовано опубліковано дата оновлено обновлено в во о об г р
  року
  года від от час время veröffentlicht aktualisiert erstellt stand vom am um uhr den der datum`);
/** Those of the day on which an article first appeared, and those of its last change. */
export const firstLabels = setOf("published posted issued released опубликовано опубліковано veröffentlicht erstellt");
export const lateLabels = setOf("updated обновлено оновлено aktualisiert stand");
