// Photos and documents before they are sent: a preview, a kind word when one does not fit, a way to take it out.
// Sends nothing and decides nothing: the server looks again.

import { onWake } from "./wake";

interface Limits {
  most: number;
  mostBytes: number;
  kinds: string[];
}

function limitsOf(input: HTMLInputElement, box: HTMLElement): Limits {
  return {
    most: Number(box.dataset["photoMost"] ?? 10),
    mostBytes: Number(box.dataset["photoMostBytes"] ?? 20 * 1024 * 1024),
    kinds: input.accept.split(",").map((kind) => kind.trim().toLowerCase()),
  };
}

function fits(file: File, kinds: string[]): boolean {
  const name = file.name.toLowerCase();
  return kinds.some((kind) => {
    if (kind.startsWith(".")) {
      return name.endsWith(kind);
    }
    return kind.endsWith("/*") ? file.type.startsWith(kind.slice(0, -1)) : file.type === kind;
  });
}

const sameFile = (one: File, other: File) =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

function picture(file: File): HTMLElement {
  if (file.type.startsWith("image/")) {
    const image = new Image();
    image.className = "photo-picture";
    image.alt = "";
    const address = URL.createObjectURL(file);
    image.addEventListener("load", () => URL.revokeObjectURL(address), { once: true });
    image.addEventListener("error", () => image.replaceWith(paper(file)), { once: true });
    image.src = address;
    return image;
  }
  return paper(file);
}

function paper(file: File): HTMLElement {
  const paper = document.createElement("span");
  paper.className = "photo-picture";
  paper.textContent = file.name.split(".").pop()?.toUpperCase().slice(0, 5) ?? "";
  return paper;
}

function row(file: File, removeWord: string, remove: () => void): HTMLLIElement {
  const item = document.createElement("li");
  item.className = "photo";
  const name = document.createElement("span");
  name.className = "photo-name";
  name.textContent = file.name;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = removeWord;
  button.setAttribute("aria-label", `${removeWord}: ${file.name}`);
  button.addEventListener("click", remove);
  item.append(picture(file), name, button);
  return item;
}

export function startPhotos(): void {
  onWake("[data-photo]", (box) => {
    const input = box.querySelector<HTMLInputElement>("input[type=file]");
    const list = box.parentElement?.querySelector<HTMLElement>("[data-photo-list]");
    const status = box.parentElement?.querySelector<HTMLElement>("[data-photo-status]");
    if (input && list && status) {
      tend(input, box, list, status);
    }
  });
}

function tend(input: HTMLInputElement, box: HTMLElement, list: HTMLElement, status: HTMLElement): void {
  const limits = limitsOf(input, box);
  let kept: File[] = [];

  const say = (words: string[]) => {
    status.textContent = words.join(" ");
    status.hidden = words.length === 0;
  };
  const show = () => {
    const carried = new DataTransfer();
    kept.forEach((file) => carried.items.add(file));
    input.files = carried.files;
    list.replaceChildren(
      ...kept.map((file) =>
        row(file, box.dataset["photoRemove"] ?? "×", () => {
          kept = kept.filter((other) => other !== file);
          say([]);
          show();
          input.focus();
        }),
      ),
    );
  };
  const take = (files: File[]) => {
    const words: string[] = [];
    for (const file of files.filter((file) => !kept.some((other) => sameFile(file, other)))) {
      if (!fits(file, limits.kinds)) {
        words.push(`${file.name}: ${box.dataset["photoWrongKind"] ?? ""}`);
      } else if (file.size > limits.mostBytes) {
        words.push(`${file.name}: ${box.dataset["photoTooBig"] ?? ""}`);
      } else if (kept.length >= limits.most) {
        words.push(box.dataset["photoTooMany"] ?? "");
        break;
      } else {
        kept.push(file);
      }
    }
    say(words);
    show();
  };

  input.addEventListener("change", () => take([...(input.files ?? [])]));
  input.form?.addEventListener("reset", () => {
    kept = [];
    say([]);
    list.replaceChildren();
  });
  box.addEventListener("dragover", (event) => event.preventDefault());
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
