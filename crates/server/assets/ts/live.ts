// The live feed: when a case changes, the regions of this page that show it are fetched anew and put in place.
// The feed itself carries no words. A lost line is said, and so is its return.

import { pageOf, renew } from "./renew";

const PAUSE_MS = 250;

export function startLive(): void {
  const feed = document.body.dataset["live"];
  const regions = () => [...document.querySelectorAll<HTMLElement>("[data-live-region][id]")];
  if (!feed || regions().length === 0) {
    return;
  }
  const only = document.querySelector<HTMLElement>("[data-live-case]")?.dataset["liveCase"];
  let waiting: number | undefined;
  let wasLost = false;

  const refresh = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void fetchRegions(regions()), PAUSE_MS);
  };
  const source = new EventSource(feed);
  source.addEventListener("open", () => {
    show(wasLost ? "back" : "live");
    if (wasLost) {
      refresh(); // What happened while the line was down.
    }
    wasLost = false;
  });
  source.addEventListener("error", () => {
    wasLost = true;
    show("lost");
  });
  source.addEventListener("reload", refresh);
  source.addEventListener("changed", (event) => {
    // Without a number a case may just have left this person's sight: every page looks again.
    const { number } = JSON.parse((event as MessageEvent<string>).data) as { number?: string };
    if (only === undefined || number === undefined || only === number) {
      refresh();
    }
  });
}

function show(state: "live" | "lost" | "back" | "gone"): void {
  document.querySelectorAll<HTMLElement>("[data-live-state]").forEach((place) => (place.dataset["state"] = state));
}

async function fetchRegions(regions: HTMLElement[]): Promise<void> {
  const response = await fetch(location.href, { headers: { accept: "text/html", "miso-regions": "anew" } }).catch(() => null);
  if (response?.status === 404) {
    return show("gone"); // It went to others: what stands here is what was last seen.
  }
  if (!response?.ok || response.redirected) {
    return; // Signed out: the next thing the person does will say so.
  }
  const page = await pageOf(response);
  for (const region of regions) {
    const fresh = page?.getElementById(region.id);
    if (fresh) {
      const before = idsIn(region);
      renew(region, fresh);
      markNew(region.id, before);
    }
  }
}

const idsIn = (region: Element) => new Set([...region.querySelectorAll(".case-row[id]")].map((row) => row.id));

/** A row that was not there before shows itself for a moment. */
function markNew(regionId: string, before: Set<string>): void {
  document.querySelectorAll(`#${CSS.escape(regionId)} .case-row[id]`).forEach((row) => {
    row.classList.toggle("case-row-new", before.size > 0 && !before.has(row.id));
  });
}
