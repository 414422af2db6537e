// Ties behaviour to markup: each module names a selector once, and every element that matches, now or after a
// part of the page was replaced, is woken exactly once. Holds no behaviour of its own.

type Waker = (element: HTMLElement) => void;

const wakers: { selector: string; wake: Waker; woken: WeakSet<Element> }[] = [];

/** Registers behaviour for elements that match. */
export function onWake(selector: string, wake: Waker): void {
  wakers.push({ selector, wake, woken: new WeakSet() });
}

/** Wakes what is new in the page. Elements that only make sense with script are shown. */
export function wakeAll(root: ParentNode = document): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-script-only]")) {
    element.hidden = false;
  }
  for (const { selector, wake, woken } of wakers) {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) {
      if (!woken.has(element)) {
        woken.add(element);
        wake(element);
      }
    }
  }
}
