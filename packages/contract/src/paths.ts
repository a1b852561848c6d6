import { attachmentPaths } from "./attachment-paths.ts";
import { boardPaths } from "./board-paths.ts";
import { fillPath, splitPath, type Method } from "./fill-path.ts";
import { intakePaths, requesterPaths } from "./intake-paths.ts";
import { mapPaths } from "./map-paths.ts";
import { peoplePaths } from "./people-paths.ts";

/**
 * Every door of the HTTP interface: its name, method and path. Plain strings on purpose, so that
 * a browser can load the typed client without loading a single schema, and only the doors it asks at.
 */
export const paths = {
  ...boardPaths,
  ...attachmentPaths,
  ...mapPaths,
  ...peoplePaths,
  ...intakePaths,
  ...requesterPaths,
} as const;

export type RouteName = keyof typeof paths;

/**
 * A route's method and URL pattern (parameters as `:name`).
 *
 * @example
 * ```ts
 * pathOf("board"); // { method: "GET", url: "/api/boards/:boardId" }
 * ```
 */
export const pathOf = (name: RouteName): { method: Method; url: string } => splitPath(paths[name]);

/**
 * Fills a route's parameters and query into its URL.
 *
 * @throws Error when a parameter of the pattern is missing.
 */
export const urlOf = (
  name: RouteName,
  params?: Readonly<Record<string, string>>,
  query?: Readonly<Record<string, unknown>>,
): string => fillPath(paths[name], params, query);
