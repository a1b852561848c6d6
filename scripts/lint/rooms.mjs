/**
 * Which room may import which. Imports point one way:
 * flow-metrics <- charts, flow-metrics <- domain <- contract <- apps, domain <- storage <- apps/api, apps/cli.
 */
export const rooms = {
  "packages/flow-metrics": { weir: [], libraries: [], browserSafe: true },
  "packages/charts": { weir: ["flow-metrics"], browserSafe: true },
  "packages/domain": { weir: ["flow-metrics"], browserSafe: true },
  "packages/contract": { weir: ["flow-metrics", "domain"], browserSafe: true },
  "packages/storage": { weir: ["flow-metrics", "domain"] },
  "apps/api": { weir: ["flow-metrics", "charts", "domain", "contract", "storage"] },
  "apps/cli": { weir: ["flow-metrics", "charts", "domain", "contract", "storage"] },
  "apps/web": { weir: ["flow-metrics", "charts", "domain", "contract"], browserSafe: true },
};

/** Inside a room: a folder may import its own floor and those below it, never above. */
export const floors = {
  "apps/web": [["ui", "lib"], ["charts", "replica"], ["features"], ["app"]],
};

/** Adapters are chosen where the process starts; everything else sees the port. */
export const adapters = ["openSqliteLog", "createMemoryLog", "openDataFolder"];

/** @returns {{room: string, inside: string[]} | undefined} the room a file is in and its path below src */
export function placeOf(filename) {
  const match = /(?:^|\/)((?:packages|apps)\/[^/]+)\/(.+)$/.exec(filename.replaceAll("\\", "/"));
  if (!match || !(match[1] in rooms)) return undefined;
  const parts = match[2].split("/");
  return { room: match[1], inside: parts[0] === "src" ? parts.slice(1) : parts, source: parts[0] === "src" };
}
