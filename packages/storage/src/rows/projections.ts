import { boardRows } from "./board-rows.ts";
import { cardRows } from "./card-rows.ts";
import { mapRows } from "./map-rows.ts";
import type { Projection } from "./row-operation.ts";

/** Every read model of a workspace. Adding one is a file and a line; existing logs need it rebuilt once. */
export const workspaceProjections: readonly Projection[] = [boardRows, cardRows, mapRows];
