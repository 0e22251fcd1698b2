import {countOf} from "../../../src/toll/count-of.ts";

/** Draws how far the reading is, with its rate and the time that is left. */
export class Progress {
  private readonly begun = performance.now();
  private readonly partial = new Map<string, number>();
  private articles = 0;
  private bytes = 0;
  private settled = 0;
  private readonly shards: number;
  private readonly allBytes: number;
  private readonly draw: (text: string) => void;

  /** @param bytes of all shards: the time that is left follows from them, for nobody knows how many articles come */
  constructor(shards: number, bytes: number, draw: (text: string) => void) {
    [this.shards, this.allBytes, this.draw] = [shards, bytes, draw];
  }

  at(shard: string, articles: number): void {
    this.partial.set(shard, articles);
    this.draw(this.line());
  }

  settle(shard: string, bytes: number, articles: number): void {
    this.partial.delete(shard);
    this.articles += articles;
    this.bytes += bytes;
    this.settled += 1;
    this.draw(this.line());
  }

  line(): string {
    const seconds = (performance.now() - this.begun) / 1000;
    const articles = this.articles + [...this.partial.values()].reduce((sum, one) => sum + one, 0);
    const left = this.bytes ? `, ${duration(seconds * (this.allBytes / this.bytes - 1))} left` : "";
    const pace = `${countOf(articles, "article")}, ${Math.round(articles / seconds)}/s`;
    return `${this.settled} of ${this.shards} shards, ${pace}${left}`;
  }
}

/** A time in its two largest units. */
function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.round((whole % 3_600) / 60)} min`;
}
