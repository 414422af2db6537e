// Where marks stand under a draft that is being written.
import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./bundle.mjs";

const { pieces, shifted, unitsBefore } = await load("ts/mark.ts");
const mark = (start, end, more = {}) => ({ key: `${start}`, start, end, severity: "warning", promise: false, ...more });

test("places are code points on the wire and UTF-16 units in the browser", () => {
  assert.equal(unitsBefore("가나다", 2), 2);
  assert.equal(unitsBefore("😀가", 1), 2);
  assert.equal(unitsBefore("👩‍👧 님", 3), 5);
  assert.equal(unitsBefore("가", 9), 1);
  assert.equal(unitsBefore("", 3), 0);
});

test("a mark moves with its words", () => {
  assert.deepEqual(shifted([mark(3, 5)], "abcDEf", "xxabcDEf"), [{ ...mark(3, 5), start: 5, end: 7 }]);
  assert.deepEqual(shifted([mark(3, 5)], "abcDEf", "bcDEf"), [{ ...mark(3, 5), start: 2, end: 4 }]);
  assert.deepEqual(shifted([mark(0, 2)], "ABcd", "ABcdef"), [mark(0, 2)]);
});

test("a mark goes when its own words change", () => {
  assert.deepEqual(shifted([mark(1, 4)], "aBCDe", "aBxDe"), []);
  assert.deepEqual(shifted([mark(1, 4)], "aBCDe", "ae"), []);
  assert.deepEqual(shifted([mark(0, 2)], "ab", ""), []);
});

test("typing directly before or after the words keeps the mark", () => {
  assert.deepEqual(shifted([mark(1, 3)], "aBC", "aBCd"), [mark(1, 3)]);
  assert.deepEqual(shifted([mark(1, 3)], "aBC", "axBC"), [{ ...mark(1, 3), start: 2, end: 4 }]);
});

test("pieces give back the whole text, whatever overlaps", () => {
  const text = "불편을 드려 죄송합니다. 검토하겠습니다.";
  const marks = [mark(0, 12), mark(4, 8), mark(10, 16, { promise: true }), mark(14, 99)];
  const shown = pieces(text, marks);
  assert.equal(shown.map((piece) => piece.text).join(""), text);
  assert.equal(shown[0].mark.start, 0);
  assert.deepEqual(pieces("", []), []);
});
