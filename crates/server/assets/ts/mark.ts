// Marks under the words of a draft: pure rules for where they stand while the text changes, and the mirror that
// paints them behind the text area. Never touches the text area's value or caret.

/** A run of one part's text in UTF-16 units, as the browser counts. */
export interface Mark {
  key: string;
  start: number;
  end: number;
  severity: string;
  promise: boolean;
}

/** The server counts code points; the browser counts UTF-16 units. */
export function unitsBefore(text: string, codePoints: number): number {
  let units = 0;
  for (const character of text) {
    if (codePoints <= 0) {
      break;
    }
    codePoints -= 1;
    units += character.length;
  }
  return units;
}

/** Where marks stand after an edit. A mark whose own words were changed is dropped until the coach has read again. */
export function shifted(marks: Mark[], before: string, after: string): Mark[] {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) {
    same += 1;
  }
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail += 1;
  }
  const editEnds = before.length - tail;
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= same) {
      return [mark];
    }
    return mark.start >= editEnds ? [{ ...mark, start: mark.start + by, end: mark.end + by }] : [];
  });
}

/** The text in pieces, each with the mark it lies under. Where two marks overlap the earlier one is shown. */
export function pieces(text: string, marks: Mark[]): { text: string; mark?: Mark }[] {
  const shown: { text: string; mark?: Mark }[] = [];
  const ordered = [...marks].sort((a, b) => a.start - b.start || Number(a.promise) - Number(b.promise) || b.end - a.end);
  let at = 0;
  for (const mark of ordered) {
    const start = Math.max(mark.start, at);
    if (mark.end <= start) {
      continue;
    }
    if (start > at) {
      shown.push({ text: text.slice(at, start) });
    }
    shown.push({ text: text.slice(start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) {
    shown.push({ text: text.slice(at) });
  }
  return shown;
}

/** Paints the mirror. What is there already is kept and changed only where it differs, so that marks stand still while
    somebody types. The last character keeps the height of an empty last line. */
export function paint(mirror: HTMLElement, text: string, marks: Mark[], current: string | undefined): void {
  const shown: { text: string; mark?: Mark }[] = [...pieces(text, marks), { text: "\u200b" }];
  shown.forEach((piece, at) => {
    const there = mirror.childNodes[at];
    const fits = there !== undefined && there instanceof HTMLElement === (piece.mark !== undefined);
    const node = fits ? there : piece.mark ? document.createElement("mark") : document.createTextNode("");
    if (node.textContent !== piece.text) {
      node.textContent = piece.text;
    }
    if (node instanceof HTMLElement && piece.mark) {
      dress(node, piece.mark, current);
    }
    if (!fits) {
      mirror.insertBefore(node, there ?? null);
    }
  });
  while (mirror.childNodes.length > shown.length) {
    mirror.lastChild?.remove();
  }
}

function dress(node: HTMLElement, mark: Mark, current: string | undefined): void {
  if (node.dataset["severity"] !== mark.severity) {
    node.dataset["severity"] = mark.severity;
  }
  node.toggleAttribute("data-promise", mark.promise);
  node.toggleAttribute("data-current", mark.key === current);
}
