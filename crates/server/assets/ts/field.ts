// What is typed into form fields: reading it, knowing whether a person changed it, saying what is missing.
// Never sends anything.

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function fieldsOf(root: ParentNode): Field[] {
  return [...root.querySelectorAll<Field>("input, textarea, select")];
}

export function isTyped(field: Field): boolean {
  return !(field instanceof HTMLInputElement) || !["hidden", "file", "password", "submit"].includes(field.type);
}

export function isTick(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
}

/** Whether the field holds something else than what the page came with. */
export function isChanged(field: Element): boolean {
  if (isTick(field)) {
    return field.checked !== field.defaultChecked;
  }
  if (field instanceof HTMLSelectElement) {
    const offered = [...field.options];
    const first = offered.findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(first, 0);
  }
  if (field instanceof HTMLInputElement && field.type === "file") {
    return (field.files?.length ?? 0) > 0;
  }
  return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== field.defaultValue;
}

/** Shows or clears the sentence under a field; its place is `#<id>-error`, its words are on the field. */
export function check(field: Field): boolean {
  if (field.disabled || field.willValidate === false) {
    return true;
  }
  const error = document.getElementById(`${field.id}-error`);
  const { valid, valueMissing } = field.validity;
  const sentence = valid ? "" : ((valueMissing && field.dataset["sayEmpty"]) || field.dataset["sayWrong"] || field.validationMessage);
  if (valid) {
    field.removeAttribute("aria-invalid");
  } else {
    field.setAttribute("aria-invalid", "true");
  }
  if (error) {
    error.hidden = valid;
    const words = error.querySelector("span");
    if (words && sentence) {
      words.textContent = sentence;
    }
  }
  return valid;
}

/** Checks all of a part; the first field that is not right gets the focus. */
export function checkAll(root: ParentNode): boolean {
  const wrong = fieldsOf(root).filter((field) => !check(field));
  wrong[0]?.focus();
  return wrong.length === 0;
}
