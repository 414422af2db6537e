// Builds dist/: minified bundles with content-hashed names, and manifest.json (plain name → hashed name).
import { rmSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

const pair = /light-dark\((#[0-9a-f]+|rgb\([^)]*\)), (?:#[0-9a-f]+|rgb\([^)]*\))\)/g;

/** Older browsers get the light colours; the pairs are used where `light-dark()` is understood. */
const lightFallback = {
  name: "light-fallback",
  setup(build) {
    build.onLoad({ filter: /tokens\.css$/ }, ({ path }) => {
      const tokens = readFileSync(path, "utf8");
      const pairs = tokens.match(/^ {2}--[\w-]+: light-dark\(.*$/gm).join("\n");
      const understood = `@supports (color: light-dark(#000, #fff)) {\n:root {\n${pairs}\n}\n}\n`;
      return { contents: tokens.replace(pair, "$1") + understood, loader: "css" };
    });
  },
};

const options = {
  entryPoints: ["css/miso.css", "ts/public.ts", "ts/staff.ts", "mark.svg"],
  loader: { ".svg": "copy" },
  entryNames: "[name]-[hash]",
  outdir: "dist",
  bundle: true,
  minify: true,
  metafile: true,
  charset: "utf8",
  format: "esm",
  target: ["chrome109", "firefox115", "safari15.6"],
  plugins: [lightFallback],
};

function writeManifest({ outputs }) {
  const names = {};
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    const plain = basename(entryPoint).replace(/\.ts$/, ".js");
    names[plain] = basename(path);
    const bytes = readFileSync(path);
    console.log(`${plain.padEnd(10)} ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
  }
  writeFileSync("dist/manifest.json", `${JSON.stringify(names, null, 2)}\n`);
}

rmSync("dist", { recursive: true, force: true });
if (process.argv.includes("--watch")) {
  const manifest = {
    name: "manifest",
    setup: (build) => build.onEnd((result) => result.metafile && writeManifest(result.metafile)),
  };
  const context = await esbuild.context({ ...options, plugins: [...options.plugins, manifest] });
  await context.watch();
} else {
  writeManifest((await esbuild.build(options)).metafile);
}
