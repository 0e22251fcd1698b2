import type {PageDay} from "./linked-day.js";

/** Clean text with the way back: `offsets[i]` is where character i stands in the original; null when they agree. */
export interface SourceText {
  text: string;
  offsets: Int32Array | null;
  /** The day that a page gives itself; no other kind does. */
  day?: PageDay | null;
}

export type Kind = "text" | "html" | "markdown";

/** Gathers clean text piece by piece with the original offset of every character. */
export class TextBuilder {
  private pieces: string[] = [];
  private runs: {at: number; start: number; step: number}[] = [];
  private length = 0;

  /** Adds characters that stand one to one in the original from `start`. */
  add(text: string, start: number): void {
    this.push(text, start, 1);
  }

  /** Adds characters that all stem from the one place `start` (an entity, a line end for a tag). */
  addAt(text: string, start: number): void {
    this.push(text, start, 0);
  }

  endsWith(mark: string): boolean {
    return this.pieces.length > 0 && this.pieces[this.pieces.length - 1]!.endsWith(mark);
  }

  build(): SourceText {
    const offsets = new Int32Array(this.length + 1);
    for (const [index, {at, start, step}] of this.runs.entries()) {
      const end = this.runs[index + 1]?.at ?? this.length + 1;
      for (let i = at; i < end; i += 1) offsets[i] = start + step * (i - at);
    }
    return {text: this.pieces.join(""), offsets};
  }

  private push(text: string, start: number, step: number): void {
    if (!text) return;
    this.runs.push({at: this.length, start, step});
    this.pieces.push(text);
    this.length += text.length;
  }
}

/** The original span of clean characters [start, end). */
export function originalSpan({offsets}: SourceText, start: number, end: number): [number, number] {
  return offsets ? [offsets[start]!, offsets[end - 1]! + 1] : [start, end];
}
