import {transform} from "esbuild";

/** TypeScript as JavaScript, so that a test can run it as a reader would. */
export async function stripTypes(code: string): Promise<string> {
  return (await transform(code, {loader: "ts", format: "esm"})).code;
}
