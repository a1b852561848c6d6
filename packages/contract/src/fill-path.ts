export type Method = "GET" | "POST" | "DELETE";

/**
 * Splits a path of the table into method and URL pattern (parameters as `:name`).
 *
 * @example
 * ```ts
 * splitPath("GET /api/boards/:boardId"); // { method: "GET", url: "/api/boards/:boardId" }
 * ```
 */
export function splitPath(path: string): { method: Method; url: string } {
  const [method, url] = path.split(" ") as [Method, string];
  return { method, url };
}

/**
 * Fills a path's parameters and query into its URL. Values are percent-encoded; `undefined`
 * query values are left out, arrays are joined with commas.
 *
 * @throws Error when a parameter of the pattern is missing.
 */
export function fillPath(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const filled = splitPath(path).url.replaceAll(/:(\w+)/g, (_, parameter: string) => {
    const value = params[parameter];
    if (value === undefined) throw new Error(`${path} needs the parameter ${parameter}`);
    return encodeURIComponent(value);
  });
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? filled : `${filled}?${pairs.join("&")}`;
}
