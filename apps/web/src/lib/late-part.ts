import { lazy, type ComponentType, type LazyExoticComponent } from "react";

const againMs = 3_000;

/**
 * A part of a page that comes when it is needed. While its code cannot be had it is not there yet, however long that
 * takes: what stands around it stays.
 */
export function latePart<Props>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => patiently(load));
}

/** Code, as soon as it can be had. */
export const patiently = <Code>(load: () => Promise<Code>): Promise<Code> =>
  load().catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, againMs));
    askAgainForStyles();
    return patiently(load);
  });

/** Code is asked for anew by itself; a link to styles that did not come stays as it is, and would be taken for them. */
function askAgainForStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]"))
    if (link.sheet === null) link.replaceWith(link.cloneNode());
}

/** Goes on with code that comes when it is needed; while it cannot be had nothing happens. */
export function withLate<Code>(load: () => Promise<Code>, run: (code: Code) => unknown): void {
  void load().then(run, () => undefined);
}
