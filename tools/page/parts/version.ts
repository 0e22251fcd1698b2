import {html} from "../html.ts";
import type {Part} from "./part.ts";

/** The data version and the day of the newest row. */
export const version: Part = ({story}) => html`${story.version}, rows up to ${story.recordedOn}`;
