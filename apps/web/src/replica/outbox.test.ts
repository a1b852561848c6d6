import { ProblemError, problemOf } from "@weir/contract";
import type { Command, DomainEvent } from "@weir/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createPlayedTabs, type PlayedTabs } from "../../testing/played-tabs.ts";
import { idOf, type Kept, type NotTaken } from "./kept.ts";
import type { OutboxHandlers } from "./outbox.ts";

type Tab = Awaited<ReturnType<PlayedTabs["openMortal"]>>;

const command = (commandId: string): Command => ({
  commandId,
  stream: "board:b",
  type: "card.comment",
  cardId: "A",
  commentId: commandId,
  text: commandId,
});
/** Lets every answer that is on its way arrive. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const silent: OutboxHandlers = { onChange: () => undefined, onSent: () => undefined, onTrouble: () => undefined };

/** A server that does each command once, whatever it is sent. */
function createServer() {
  const done: string[] = [];
  let hour = 9;
  let timers: (() => void)[] = [];
  const server = {
    done,
    /** What becomes of the next requests, the last one for all that follow: done, lost on the way there or back, or refused. */
    fate: ["done"] as ("done" | "lost" | "unheard" | NotTaken | 401)[],
    async post({ commandId }: Command): Promise<readonly DomainEvent[]> {
      const fate = server.fate.length > 1 ? server.fate.shift() : server.fate[0];
      if (fate === 401) throw new ProblemError(problemOf("not-signed-in"));
      if (typeof fate === "object")
        throw new ProblemError(
          "refusal" in fate ? problemOf("refused", { refusal: { ...fate.refusal } }) : fate.problem,
        );
      if (fate !== "lost" && !done.includes(commandId)) done.push(commandId);
      if (fate !== "done") throw new TypeError("no network");
      return [];
    },
    now: () => new Date(Date.UTC(2026, 2, 2, hour)).toISOString(),
    later(run: () => void) {
      timers.push(run);
      return () => void (timers = timers.filter((each) => each !== run));
    },
    async passTime(hours = 0) {
      hour += hours;
      const due = timers;
      timers = [];
      for (const run of due) run();
      await settled();
    },
  };
  return server;
}

test("a command lies on the disk before it is sent, and until its answer came", async () => {
  const server = createServer();
  const tabs = createPlayedTabs();
  const lay: (readonly string[])[] = [];
  const post = (sent: Command) => {
    lay.push(tabs.kept.map(idOf));
    return server.post(sent);
  };
  const tab = await tabs.open({ ...server, post }, silent);
  tab.add(command("1"), "Pay");
  await settled();
  expect([lay, tabs.kept]).toEqual([[["1"]], []]);
});

test("whatever is lost, crashes or is closed: everything kept is done once, in the order it was kept", async () => {
  const action = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant("wish" as const), tab: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("crash" as const, "close" as const), tab: fc.nat(2) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("network" as const),
        to: fc.constantFrom("done" as const, "lost" as const, "unheard" as const),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("time" as const) }) },
    // A few steps only: what comes next finds the tabs in the middle of something.
    { weight: 4, arbitrary: fc.record({ do: fc.constant("steps" as const), steps: fc.nat(25) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
      const server = createServer();
      const tabs = createPlayedTabs();
      const kept: string[] = [];
      const disk = { list: tabs.kept };
      Object.defineProperty(tabs, "kept", {
        get: () => disk.list,
        set(next: readonly Kept[]) {
          for (const each of next) if (!kept.includes(idOf(each))) kept.push(idOf(each));
          disk.list = next;
        },
      });
      const open: (Tab | undefined)[] = [];
      let made = 0;
      for (const each of actions) {
        if (each.do === "wish") {
          const tab = (open[each.tab] ??= await tabs.openMortal(server, silent));
          tab.add(command(`c${(made += 1)}`), undefined);
        } else if (each.do === "network") server.fate = [each.to];
        else if (each.do === "time") await server.passTime();
        else if (each.do === "steps") for (let step = 0; step < each.steps; step += 1) await Promise.resolve();
        else {
          open[each.tab]?.[each.do]();
          open[each.tab] = undefined;
        }
      }
      server.fate = ["done"];
      const last = await tabs.openMortal(server, silent);
      last.wake();
      for (let round = 0; round < 4; round += 1) await server.passTime();
      expect(server.done).toEqual(kept);
      expect(tabs.kept).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("of two tabs one sends at a time, from the head of what both keep, and both hear of it", async () => {
  const server = createServer();
  const tabs = createPlayedTabs();
  const heard: string[][] = [[], []];
  const listening = (index: number): OutboxHandlers => ({
    ...silent,
    onSent: ({ commandId }) => void heard[index]?.push(commandId),
  });
  server.fate = ["lost"];
  const [one, two] = [await tabs.open(server, listening(0)), await tabs.open(server, listening(1))];
  one.add(command("1"), undefined);
  await settled();
  two.add(command("2"), undefined);
  one.add(command("3"), undefined);
  await settled();
  server.fate = ["done"];
  two.wake();
  one.wake();
  await settled();
  expect(server.done).toEqual(["1", "2", "3"]);
  expect(heard).toEqual([server.done, server.done]);
});

test("what was not taken is kept with its words until it is let go of, and keeps nothing from going on", async () => {
  const server = createServer();
  const tabs = createPlayedTabs();
  const notTaken: NotTaken = { refusal: { refused: "not-found", what: "card", id: "A" } };
  server.fate = [notTaken, "done"];
  const tab = await tabs.open(server, silent);
  tab.add(command("1"), "Pay");
  tab.add(command("2"), "Pay");
  await settled();
  expect(server.done).toEqual(["2"]);
  expect(tabs.kept).toMatchObject([{ title: "Pay", notTaken, command: { text: "1" } }]);
  const later = await tabs.open(server, silent);
  expect(later.kept()).toMatchObject([{ notTaken }]);
  later.forget(["1"]);
  await settled();
  expect([tabs.kept, tab.kept()]).toEqual([[], []]);
});

test("who is not signed in any more loses nothing by it", async () => {
  const server = createServer();
  const tabs = createPlayedTabs();
  server.fate = [401];
  const tab = await tabs.open(server, silent);
  tab.add(command("1"), undefined);
  await settled();
  expect(tabs.kept).toMatchObject([{ command: { commandId: "1" }, tried: true }]);
  expect(tabs.kept[0]?.notTaken).toBeUndefined();
  server.fate = ["done"];
  await server.passTime();
  expect(server.done).toEqual(["1"]);
});

test("no moment is wrong for the next one: it goes by itself", async () => {
  for (let steps = 0; steps < 40; steps += 1) {
    const server = createServer();
    const tab = await createPlayedTabs().open(server, silent);
    tab.add(command("1"), undefined);
    for (let step = 0; step < steps; step += 1) await Promise.resolve();
    tab.add(command("2"), undefined);
    await settled();
    expect(server.done).toEqual(["1", "2"]);
  }
});

test("what is older than a day waits to be asked about, and lets newer things pass", async () => {
  const server = createServer();
  const tabs = createPlayedTabs();
  server.fate = ["lost"];
  const tab = await tabs.open(server, silent);
  tab.add(command("old"), undefined);
  await settled();
  server.fate = ["done"];
  await server.passTime(25);
  tab.add(command("new"), undefined);
  await settled();
  expect([server.done, tabs.kept.map(idOf)]).toEqual([["new"], ["old"]]);
  tab.agree(["old"]);
  await settled();
  expect([server.done, tabs.kept]).toEqual([["new", "old"], []]);
});

test("what was tried cannot be taken back, in whichever tab it was", async () => {
  const server = createServer();
  const tabs = createPlayedTabs();
  server.fate = ["unheard"];
  const [one, two] = [await tabs.open(server, silent), await tabs.open(server, silent)];
  one.add(command("1"), undefined);
  await settled();
  two.add(command("2"), undefined);
  await settled();
  expect([one.cancel("1"), two.cancel("1")]).toEqual([false, false]);
  expect(await one.cancel("2")).toBe(true);
  expect(tabs.kept.map(idOf)).toEqual(["1"]);
});
