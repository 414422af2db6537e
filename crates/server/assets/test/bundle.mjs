// Loads one TypeScript module into a test, as the browser gets it.
import * as esbuild from "esbuild";

export async function load(path) {
  const { outputFiles } = await esbuild.build({ entryPoints: [path], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
