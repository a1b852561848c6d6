/** The pages that open one-time links, by what the link is for. */
export const keyPages = { claim: "/claim", invitation: "/join", reset: "/reset" } as const;

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
