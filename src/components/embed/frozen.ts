import {defineChart} from "./element.js";
import {keptRows} from "./kept-rows.js";

/** A chart as a release had it. */
export interface FrozenChart {
  title: string;
  version: string;
  /** What the author asked for. */
  spec: object;
  /** The rows that it draws. */
  rows: Record<string, string | number | boolean | null>[];
  /** Shows it in another page. */
  element: CustomElementConstructor;
}

/**
 * What the page of a frozen chart holds.
 * @param own the address of the module, whose search names chart and version: `frozen.js?chart=count&version=0.2.0`
 * @param prefix what the element's name begins with, such as `tollbook`
 * @throws an Error in one line where the address names no frozen chart
 */
export async function frozenChart(
  own: URL, prefix: string, load: typeof fetch = fetch.bind(globalThis)
): Promise<FrozenChart> {
  const [id, version] = ["chart", "version"].map((name) => own.searchParams.get(name) ?? "");
  if (!/^[\w-]+$/.test(id!) || !/^\d+\.\d+\.\d+$/.test(version!))
    throw new Error(`${own.href}: names no chart and version; write it like frozen.js?chart=count&version=0.2.0`);
  const home = new URL(`./${id}/v/${version}/`, own);
  const answer = await load(home);
  if (!answer.ok) throw new Error(`${home.href}: answers ${answer.status}; no such chart was frozen`);
  const figure = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("figure")!;
  return {
    title: figure.querySelector("h1")!.textContent!,
    version: version!,
    spec: JSON.parse(figure.dataset.spec!),
    rows: keptRows(figure.querySelector("script")!.textContent!),
    element: defineChart(`${prefix}-${id}-${version!.replaceAll(".", "-")}`, home, load)
  };
}
