import { you } from "./board-commands.ts";
import { openSqliteWorkspace } from "./open-workspace.ts";

/** The process that gets killed while it removes a card's text: says when it begins, and when it is done. */
const [file = ""] = process.argv.slice(2);
const { workspace } = openSqliteWorkspace(file, `redactor-${process.pid}`);
await workspace.board("b", you);
process.stdout.write("begins\n");
await workspace.execute({ commandId: "remove", stream: "board:b", type: "card.redact", cardId: "c" }, you);
process.stdout.write("done\n");
// Nothing is closed: whoever is killed has no time for it either.
setInterval(() => {}, 1_000);
