/** What was measured of reading and reducing, an article. */
export interface PerArticle {
  /** Articles that one core reads in a second of its time. */
  perCore: number;
  /** Packed bytes of an article, and bytes of the parts that it leaves. */
  input: number;
  parts: number;
  /** Seconds of processor time that reducing takes. */
  reduce: number;
}

const ofShard = 50_000;
const machines: [count: number, cores: number][] = [[1, 2], [1, 16], [10, 16], [50, 16]];

/** The sums for so many articles, in lines: shards, core hours, how long on how many machines, storage, reducing. */
export function sumsOf(articles: number, {perCore, input, parts, reduce}: PerArticle): string[] {
  const hours = articles / perCore / 3_600;
  const gigabytes = (bytes: number) => `${Math.round((bytes * articles) / 1e9)} GB`;
  return [
    `${articles.toLocaleString("en")} articles at ${perCore} a second of a core`,
    `  ${Math.ceil(articles / ofShard).toLocaleString("en")} shards of ${ofShard.toLocaleString("en")}, each ${
      Math.round(ofShard / perCore)} s of a core; ${Math.round(hours)} core hours`,
    ...machines.map(([count, cores]) => `  ${count} × ${cores} cores: ${duration(hours / count / cores)}`),
    `  ${gigabytes(input)} to read as packed here, ${gigabytes(parts)} of parts`,
    `  reducing: ${duration((reduce * articles) / 3_600)} of one core, were it linear`
  ];
}

const duration = (hours: number) => (hours < 2 ? `${Math.ceil(hours * 60)} min` : `${Math.round(hours)} h`);
