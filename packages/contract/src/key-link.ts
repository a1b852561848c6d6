/** The page that opens a one-time link; it asks what the key is for. */
export const keyPage = "/link";

/**
 * The one-time link of a key. The key stands after `#`: browsers send that to nobody, so it is in no log.
 *
 * @example
 * ```ts
 * keyLink("http://127.0.0.1:4600", "k3y"); // "http://127.0.0.1:4600/link#k3y"
 * ```
 */
export const keyLink = (baseUrl: string, key: string): string => `${baseUrl}${keyPage}#${key}`;
