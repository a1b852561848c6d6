/** The pages that open one-time links, by what the link is for. */
export const keyPages = { claim: "/claim", invitation: "/join", reset: "/reset" } as const;

/** Where links to boards lead to: a page of its own, or one that other pages may show in a frame. */
export const sharePages = { page: "/shared", frame: "/embed" } as const;

/** Where those who ask for something go: a board's request form, and the page of what they asked for. */
export const requestPages = { form: "/request", progress: "/request/status" } as const;

/** The link of a request form or of a request, with its key where no server sees it. */
export const requestLink = (baseUrl: string, page: keyof typeof requestPages, key: string): string =>
  `${baseUrl}${requestPages[page]}#${key}`;

/** The link of a share, with its key where no server sees it. */
export const shareLink = (
  baseUrl: string,
  { shareId, key }: { readonly shareId: string; readonly key: string },
  page: keyof typeof sharePages = "page",
): string => `${baseUrl}${sharePages[page]}/${shareId}#${key}`;

/**
 * The one-time link of a key. The key stands after `#`: browsers send that to nobody, so it is in no log.
 *
 * @example
 * ```ts
 * keyLink("http://127.0.0.1:4600", "claim", "k3y"); // "http://127.0.0.1:4600/claim#key=k3y"
 * ```
 */
export const keyLink = (baseUrl: string, purpose: keyof typeof keyPages, key: string): string =>
  `${baseUrl}${keyPages[purpose]}#key=${key}`;
