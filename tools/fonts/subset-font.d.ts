/** The package ships no types: a font and the letters that are wanted of it, in; the smaller font, out. */
declare module "subset-font" {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {targetFormat: "woff2" | "sfnt"; noLayoutClosure?: boolean}
  ): Promise<Uint8Array>;
}
