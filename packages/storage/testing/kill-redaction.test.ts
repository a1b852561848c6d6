import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { createBoard, you } from "./board-commands.ts";
import { createScratch, openSqliteWorkspace } from "./open-workspace.ts";
import { filesHolding } from "./texts-on-disk.ts";

const KILLS = Number(process.env.WEIR_KILLS ?? 8);
const secret = "Zanzibar";
const comments = 400;
const scratch = createScratch();
afterAll(() => scratch.remove());

/** A board with a card that says the secret in many events, closed and whole. */
const writeBoard = async (file: string): Promise<void> => {
  const { workspace } = openSqliteWorkspace(file);
  const card = { stream: "board:b", cardId: "c" } as const;
  await workspace.execute(createBoard("b"), you);
  await workspace.execute({ ...card, commandId: "c", type: "card.create", stageId: "todo", title: secret }, you);
  const said = Array.from({ length: comments }, (_, index) =>
    workspace.execute(
      {
        ...card,
        commandId: `m${index}`,
        type: "card.comment",
        commentId: `m${index}`,
        text: `${secret} ${"so ".repeat(index)}`,
      },
      you,
    ),
  );
  await Promise.all(said);
  await workspace.close();
};

/** Lets a process remove the text and kills it so many milliseconds after it began, or once it is done; answers whether it is. */
const killAfter = async (file: string, ms: number): Promise<boolean> => {
  const script = fileURLToPath(new URL("./kill-redactor.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=weir-source", script, file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const heard: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => heard.push(line));
  const exited = once(child, "exit");
  await once(lines, "line");
  await (ms < Infinity ? wait(ms) : once(lines, "line"));
  child.kill("SIGKILL");
  await exited;
  return heard.includes("done");
};

test("whoever dies while removing text leaves all of it or nothing", { timeout: 120_000 }, async () => {
  const whole = `${scratch.file}.whole`;
  await writeBoard(whole);
  const seen = { before: 0, after: 0 };
  for (let kill = 0; kill < KILLS; kill += 1) {
    const file = `${scratch.file}.${kill}`;
    copyFileSync(whole, file);
    const done = await killAfter(file, kill === 0 ? Infinity : (kill % 10) * 5);
    const { log, workspace } = openSqliteWorkspace(file, `after-${kill}`);
    const events = await log.read("board:b", 0);
    const holding = events.filter((event) => JSON.stringify(event).includes(secret)).length;
    const told = events.at(-1)?.type === "card.redacted";
    expect({ holding, files: filesHolding(file, secret).length > 0 }).toEqual(
      told ? { holding: 0, files: false } : { holding: comments + 1, files: true },
    );
    expect(told || !done).toBe(true);
    expect(await workspace.check(you)).toMatchObject({ problems: [] });
    await workspace.close();
    seen[told ? "after" : "before"] += 1;
  }
  expect(Math.min(seen.before, seen.after)).toBeGreaterThan(0);
});
