import type { BrowserContext, Page, Request } from "playwright-core";

/** Looks out for what a page did that a text must not make it do. */
export interface Watch {
  /** Looks at what the page shows now, and answers all that was seen since the last look, each thing once. */
  look(page: Page): Promise<string[]>;
}

declare global {
  interface Window {
    /** Reports of the Content-Security-Policy. */
    cspReports?: string[];
    planted?: unknown;
  }
}

/** Watches a browser's pages, before anything else runs in them. */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const seen = new Set<string>();
  await context.addInitScript(() => {
    window.cspReports = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      window.cspReports?.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  context.on("page", (page) => {
    countRequests(page);
    page.on("dialog", (dialog) => {
      seen.add(`dialog: ${dialog.message()}`);
      void dialog.dismiss().catch(() => undefined);
    });
    page.on("console", (message) => {
      if (/Content Security Policy|Refused to/.test(message.text()))
        seen.add(`console: ${message.text().slice(0, 200)}`);
    });
  });
  await context.route(
    (url) => (url.origin === origin ? isSentOn(url) : /^(?:https?|file|ftp):$/.test(url.protocol)),
    (route) => {
      seen.add(`asked for ${route.request().url().slice(0, 100)}`);
      // With nothing in it a page stays where it is, whoever sent it on.
      return route.fulfill({ status: 204 });
    },
  );
  return {
    async look(page) {
      for (const found of await page.evaluate(foundInPage, origin)) seen.add(found);
      const all = [...seen];
      seen.clear();
      return all;
    },
  };
}

/** Where a text sends a page that lost its slashes on the way: an address of our own that nobody means. */
const isSentOn = ({ pathname }: URL): boolean => /\/evil\.example[^/]*\/?$/.test(pathname);

const asked = new WeakMap<Page, Set<Request>>();

/** How many requests of a page are under way; streams have no end. */
export const unanswered = (page: Page): number => asked.get(page)?.size ?? 0;

function countRequests(page: Page): void {
  const open = new Set<Request>();
  asked.set(page, open);
  page.on("request", (request) => {
    if (!request.url().includes("/events")) open.add(request);
  });
  for (const end of ["requestfinished", "requestfailed"] as const)
    page.on(end as "requestfinished", (request) => open.delete(request));
  // What a page asked for that is left, nobody waits for.
  page.on("framenavigated", () => open.clear());
}

/** Runs in the page. */
function foundInPage(origin: string): string[] {
  const found = (window.cspReports ?? []).map((report) => `report: ${report}`);
  if (window.planted !== undefined) found.push("a script ran");
  const runs = (address: string): boolean =>
    URL.canParse(address, origin) && /^(?:javascript|vbscript|data):$/.test(new URL(address, origin).protocol);
  for (const element of document.querySelectorAll("*")) {
    const outer = element.outerHTML.slice(0, 160);
    if (element.matches("[data-planted], iframe, object, embed, base, meta[http-equiv=refresh]"))
      found.push(`element: ${outer}`);
    if (element instanceof HTMLScriptElement && new URL(element.src, origin).origin !== origin)
      found.push(`script: ${outer}`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`handler: ${outer}`);
      if (/^(?:href|src|action|formaction|data|xlink:href|to|values)$/i.test(name) && runs(value))
        found.push(`address: ${outer}`);
    }
  }
  return found;
}

/**
 * A browser in which Weir's own pages have the flaw everywhere: beside each text stands what it is as HTML. Whatever is
 * shown of the corpus must be seen then.
 */
export const takeTextsForHtml = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const done = new WeakSet<Node>();
    const take = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node);
      for (const text of texts) {
        // What was made of a text is not made anything of again.
        const whole = text.parentElement?.closest("[data-made]") ?? undefined;
        if (whole !== undefined || done.has(text) || text.textContent?.includes("<") !== true) continue;
        done.add(text);
        const made = document.createElement("span");
        made.dataset["made"] = "";
        made.innerHTML = text.textContent;
        text.parentNode?.insertBefore(made, text.nextSibling);
      }
    };
    new MutationObserver((changes) => {
      for (const { addedNodes, target, type } of changes)
        if (type === "characterData") take(target.parentNode ?? target);
        else for (const added of addedNodes) take(added.nodeType === Node.TEXT_NODE ? target : added);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
