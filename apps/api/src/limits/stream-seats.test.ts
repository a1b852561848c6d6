import { type Standing, type Viewer, nobody, soloViewer } from "@weir/domain";
import { describe, expect, test } from "vitest";
import { listen } from "../../testing/listen.ts";
import { claimed, joined } from "../../testing/people.ts";
import { testApp, testBoard } from "../../testing/test-app.ts";
import { createStreamSeats, seatLimits } from "./stream-seats.ts";

const standing: Standing = { workspaceRole: () => "member", boardRole: () => undefined };
const person = (personId: string): Viewer => ({ kind: "person", personId, standing });

describe("seats at streams", () => {
  test("are few for one account, more for one source, and free once they were left", () => {
    const seats = createStreamSeats({ account: 2, source: 3 });
    const leave = seats.take(person("ann"), "192.0.2.1");
    expect(seats.take(person("ann"), "192.0.2.2")).toBeDefined();
    expect(seats.take(person("ann"), "192.0.2.3")).toBeUndefined();
    expect(seats.take(person("bob"), "192.0.2.1")).toBeDefined();
    expect(seats.take(nobody, "192.0.2.1")).toBeDefined();
    expect(seats.take(person("carl"), "192.0.2.1")).toBeUndefined();
    expect(seats.take(person("carl"), "192.0.2.9")).toBeDefined();
    leave?.();
    leave?.();
    expect(seats.take(person("carl"), "192.0.2.1")).toBeDefined();
    expect(seats.take(person("carl"), "192.0.2.1")).toBeUndefined();
  });

  test("are as many as one likes for whoever sits at the machine alone", () => {
    const seats = createStreamSeats({ account: 1, source: 1 });
    for (let each = 0; each < 5; each += 1) expect(seats.take(soloViewer, "127.0.0.1")).toBeDefined();
  });

  test("run out at the server, for one account only", async () => {
    const api = await testApp({ rateLimit: 100_000 });
    await testBoard(api, 1);
    const owner = await claimed(api);
    const member = await joined(api, owner, "member", "mo");
    const base = await api.app.listen({ port: 0, host: "127.0.0.1" });
    const follow = (headers: Record<string, string>) => listen(`${base}/api/boards/b/events`, headers);
    const open = await Promise.all(Array.from({ length: seatLimits.account }, () => follow(member.headers)));
    await Promise.all(open.map((each) => each.opened()));
    const knock = async (): Promise<Response> => {
      const headers = { ...member.headers, accept: "text/event-stream" };
      const answer = await fetch(`${base}/api/events?streams=board:b`, { headers });
      if (answer.ok) await answer.body?.cancel();
      return answer;
    };
    const held = await knock();
    expect([held.status, held.headers.get("retry-after")]).toEqual([429, "30"]);
    expect(await held.json()).toMatchObject({ code: "too-many-requests" });
    const other = await follow(owner.headers);
    await other.opened();
    open[0]?.close();
    await expect.poll(async () => (await knock()).status).toBe(200);
    for (const each of [...open, other]) each.close();
    await api.app.close();
  });
});
