// What the screens say, read from the product's own language files: a story names a key, never a copy of a sentence.
import { readdirSync, readFileSync } from "node:fs";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Lang = "ko" | "en";
type Args = Record<string, FluentVariable>;

const folder = new URL("../crates/server/text/", import.meta.url);
/** Stands for a part of a sentence that the story does not know. */
const SOMETHING = "\u{fffc}";

export class Texts {
  readonly #bundle: FluentBundle;

  constructor(lang: Lang) {
    const particle = (positional: unknown[]) => `${String(positional[0])}${SOMETHING}`;
    this.#bundle = new FluentBundle(lang, { useIsolating: false, functions: { PARTICLE: particle } });
    const files = new URL(`${lang}/`, folder);
    for (const file of readdirSync(files).filter((name) => name.endsWith(".ftl"))) {
      this.#bundle.addResource(new FluentResource(readFileSync(new URL(file, files), "utf8")));
    }
  }

  /** The whole sentence; every part of it must be given. */
  say(key: string, args: Args = {}): string {
    const said = this.#format(key, args);
    if (said.includes(SOMETHING)) throw new Error(`${key} has parts that were not given: ${said}`);
    return said;
  }

  /** The sentence with anything in the parts that are not given, to be found inside a longer text. */
  like(key: string, args: Args = {}): RegExp {
    const words = this.#format(key, args).split(SOMETHING);
    return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*"), "u");
  }

  #format(key: string, args: Args): string {
    const [id = "", attribute] = key.split(".");
    const message = this.#bundle.getMessage(id);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (!pattern) throw new Error(`no sentence for ${key}`);
    return this.#bundle.formatPattern(pattern, args, []).replace(/\{\$[\w-]+\}/g, SOMETHING).trim();
  }
}
