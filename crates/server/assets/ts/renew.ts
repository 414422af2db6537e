// Puts a newer copy of the page in place of the old one without taking anything from the person: focus, scroll,
// what is typed, what is opened and what scripts built stay as they are.

import { Idiomorph } from "idiomorph";
import { isChanged } from "./field";
import { wakeAll } from "./wake";

/** Attributes that belong to the person or to scripts, not to the server. */
function isOurs(name: string, element: Element): boolean {
  return (
    (name === "open" && element instanceof HTMLDetailsElement) ||
    (name === "hidden" && element.hasAttribute("data-script-only")) ||
    name === "aria-busy"
  );
}

const keeps = (node: Node) =>
  node instanceof Element && (node.hasAttribute("data-keep") || isChanged(node) || node === document.activeElement);

export function renew(old: Element, fresh: Element): void {
  if (old.isEqualNode(fresh)) {
    return;
  }
  Idiomorph.morph(old, fresh, {
    morphStyle: "outerHTML",
    restoreFocus: true,
    ignoreActiveValue: true,
    callbacks: {
      beforeNodeMorphed: (from) => !(keeps(from) && !(from as Element).matches("[tabindex='-1'], a, button, summary")),
      beforeNodeRemoved: (node) => !(node instanceof Element && node.hasAttribute("data-keep")),
      beforeAttributeUpdated: (name, element) => !isOurs(name, element),
    },
  });
  wakeAll();
  document.dispatchEvent(new Event("renewed"));
}

/** Reads an answer as a page; null when it is none (a download, an error without a page). */
export async function pageOf(response: Response): Promise<Document | null> {
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  return isPage ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
}
