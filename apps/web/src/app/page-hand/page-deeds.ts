/** One thing that can be pressed on a page, by the name it has there. */
export interface Deed {
  readonly id: string;
  readonly label: string;
  /** What it stands in. */
  readonly hint?: string | undefined;
  readonly checked?: boolean;
  run(): void;
}

const pressed = "button, summary, input[type=radio], input[type=checkbox]";
const around = "[role=radiogroup], [role=group], fieldset, li, section, [role=region], aside";

/**
 * What a page can do is what can be pressed on it: a list beside it would lag behind. What stands in the page comes
 * first, then what stands around it.
 */
export function deedsOn(root: ParentNode): Deed[] {
  const all = [...root.querySelectorAll<HTMLElement>(pressed)].filter(isThere);
  const inPage = (element: HTMLElement): boolean => element.closest("main") !== null;
  const deeds = new Map<string, Deed>();
  for (const element of all.toSorted((a, b) => Number(inPage(b)) - Number(inPage(a)))) {
    const label = nameOf(element);
    const hint = whereOf(element, label);
    const id = `${label} ${hint ?? ""}`;
    if (label === "" || deeds.has(id)) continue;
    const isChoice = element instanceof HTMLInputElement;
    deeds.set(id, { id, label, hint, ...(isChoice && { checked: element.checked }), run: () => press(element) });
  }
  return [...deeds.values()];
}

const isThere = (element: HTMLElement): boolean =>
  !element.matches(":disabled") &&
  element.closest("[aria-hidden=true], [inert], [role=dialog], [role=menu]") === null &&
  element.checkVisibility({ visibilityProperty: true });

const spoken = (text: string | null | undefined): string => (text ?? "").replaceAll(/\s+/g, " ").trim();

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute("aria-label") ?? labelled(element);
  if (label !== undefined) return spoken(label);
  return spoken(element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? null) : element.textContent);
}

const labelled = (element: Element): string | undefined =>
  element
    .getAttribute("aria-labelledby")
    ?.split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

/** Of what it is, where many of one name stand on a page: the figure, the person, the choice. */
function whereOf(element: HTMLElement, label: string): string | undefined {
  const place = element.closest(around);
  if (place === null) return undefined;
  const name = spoken(
    place.getAttribute("aria-label") ??
      labelled(place) ??
      place.querySelector("legend, h1, h2, h3, h4, [data-name]")?.textContent,
  );
  return name === "" || name === label ? undefined : name;
}

/** As the key does it: menus open at its going down, everything else at the press that follows. */
function press(element: HTMLElement): void {
  element.focus();
  const down = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
  if (element.dispatchEvent(down)) element.click();
}
