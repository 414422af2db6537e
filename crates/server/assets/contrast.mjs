// Checks every text colour on every ground it is used on, in both themes, against WCAG 2.2.
import { readFileSync } from "node:fs";

const tokens = readFileSync(new URL("css/tokens.css", import.meta.url), "utf8");
const colours = new Map();
for (const [, name, light, dark] of tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
  colours.set(name, [light, dark]);
}

const TEXT = 4.5;
const SHAPE = 3;
const grounds = ["paper", "surface", "sunken"];
const washes = ["accent-wash", "soon-wash", "late-wash"];
const pairs = [
  ...["ink", "ink-soft"].flatMap((text) => [...grounds, ...washes].map((ground) => [text, ground, TEXT])),
  ...["accent", "late"].flatMap((text) => ["paper", "surface", "sunken"].map((ground) => [text, ground, TEXT])),
  ["accent-strong", "accent-wash", TEXT],
  ["accent", "accent-wash", TEXT],
  ["soon", "soon-wash", TEXT],
  ["soon", "surface", TEXT],
  ["soon", "paper", TEXT],
  ["late", "late-wash", TEXT],
  ["on-accent", "accent", TEXT],
  ["on-accent", "accent-strong", TEXT],
  ["on-late", "late-fill", TEXT],
  ...grounds.slice(0, 2).map((ground) => ["line-strong", ground, SHAPE]),
];

function luminance(hex) {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

let tooLow = 0;
for (const [text, ground, least] of pairs) {
  for (const theme of [0, 1]) {
    const ratio = contrast(colours.get(text)[theme], colours.get(ground)[theme]);
    if (ratio < least) {
      tooLow += 1;
      console.error(`${text} on ${ground}, ${theme ? "dark" : "light"}: ${ratio.toFixed(2)} < ${least}`);
    }
  }
}
console.log(`contrast: ${pairs.length * 2} pairs, ${tooLow} too low`);
process.exitCode = tooLow ? 1 : 0;
