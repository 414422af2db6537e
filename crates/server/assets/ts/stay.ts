// Forms of the case page are sent without leaving it, so that a half-written answer next to them stays.
// Without script they are ordinary forms: the server redirects back to the same place.

import { forget } from "./draft";
import { keepFlash } from "./flash";
import { pageOf, renew } from "./renew";
import { begin, end, say } from "./sending";
import { onWake } from "./wake";

export function startStaying(): void {
  onWake("form[data-stay]", (element) => {
    const form = element as HTMLFormElement;
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented || !begin(form)) {
        event.preventDefault();
        return;
      }
      event.preventDefault();
      void send(form, event.submitter);
    });
  });
}

function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null): BodyInit {
  const data = new FormData(form, submitter);
  if (form.enctype === "multipart/form-data") {
    return data;
  }
  const pairs = [...data].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return new URLSearchParams(pairs);
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  say(form, undefined);
  try {
    const response = await fetch(form.action, { method: "POST", body: bodyOf(form, submitter), headers: { accept: "text/html" } });
    const fresh = await pageOf(response);
    const main = fresh?.querySelector("main");
    const here = document.querySelector("main");
    if (!fresh || !main || !here || leavesThisPage(response)) {
      if (fresh && response.redirected) {
        keepFlash(fresh);
      }
      location.assign(response.redirected ? response.url : location.href);
      return;
    }
    if (response.ok) {
      done(form);
    } else if (!comesBack(form, fresh)) {
      say(form, wordsOf(main));
      return;
    }
    renew(here, main);
    document.title = fresh.title;
    lead(response);
  } catch {
    say(form, document.body.dataset["sayOffline"]);
  } finally {
    end(form);
  }
}

/** Another page was answered, such as the sign-in after the session ended. */
function leavesThisPage(response: Response): boolean {
  return response.redirected && new URL(response.url).pathname !== location.pathname;
}

/** Whether the answer shows this form again; an error's own page does not and must not take its place. */
function comesBack(form: HTMLFormElement, fresh: Document): boolean {
  const action = form.getAttribute("action") ?? "";
  return [...fresh.querySelectorAll("form")].some((other) => other.getAttribute("action") === action);
}

/** An error page in one breath. */
function wordsOf(main: Element): string {
  const parts = [...main.querySelectorAll("h1, h1 ~ p:not(.actions, .small)")].map((part) => part.textContent?.trim().replace(/\.$/, "") ?? "");
  return `${parts.filter((part) => part !== "").join(". ")}.`;
}

function done(form: HTMLFormElement): void {
  if (form.dataset["draft"]) {
    forget(form.dataset["draft"]);
  }
  form.reset();
  form.closest("details")?.removeAttribute("open");
}

/** Leads the eye to what the server says: the first field that is not right, or the word that it is done. */
function lead(response: Response): void {
  const wrong = response.ok ? null : document.querySelector<HTMLElement>("main [aria-invalid=true], main [role=alert]");
  const word = wrong ?? document.querySelector<HTMLElement>("[data-flash]");
  word?.scrollIntoView({ block: "nearest" });
  wrong?.focus();
}
