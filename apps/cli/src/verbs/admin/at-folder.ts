import type { Viewer } from "@weir/domain";

/** Whoever can read the data folder may do everything. The audit calls them what it calls the server: it cannot know them. */
export const atFolder: Viewer = { kind: "solo", personId: "server", loopback: true };
