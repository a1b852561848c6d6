import { listCommands } from "./list-commands.ts";
import { cardCommands } from "./card-commands.ts";
import type { BoardCommand } from "./command.ts";
import { selectCommands } from "./select-commands.ts";
import { pageCommands } from "./page-commands.ts";
import { renameLabel } from "./rename-label.ts";
import { rowCommands } from "./row-commands.ts";

/** Everything that can be done on a board: what keys do, what the palette offers, what the sheet of keys tells. */
export const boardCommands: readonly BoardCommand[] = [
  ...cardCommands,
  ...listCommands,
  ...selectCommands,
  ...pageCommands,
  ...rowCommands,
  renameLabel,
];
