import { routes } from "@weir/contract";
import { factMetrics } from "@weir/flow-metrics";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, testApp, testBoard } from "../../../testing/test-app.ts";

// The test's clock stands at 2026-03-02T09:00Z.
const deployment = { kind: "deployment", factId: "d1", deployedAt: "2026-03-01T09:00:00Z", service: "shop" };
const incident = {
  kind: "incident",
  factId: "i1",
  detectedAt: "2026-03-01T10:00:00Z",
  causedBy: "d1",
  service: "shop",
};

let api: TestApp;
beforeEach(async () => {
  api = await testApp();
});
afterEach(() => api.app.close());

const tell = (...facts: readonly object[]) => api.send("POST", "/api/facts", { facts });

describe("telling", () => {
  it("takes one fact or many, and the same ones again", async () => {
    const one = await api.send("POST", "/api/facts", deployment);
    expect([one.status, one.json]).toEqual([200, { recorded: 1, corrected: 0, known: 0, seq: 1 }]);
    expect(routes.recordFacts.answer.safeParse(one.json).success).toBe(true);
    expect((await tell(deployment, incident)).json).toEqual({ recorded: 1, corrected: 0, known: 1, seq: 2 });
    expect((await tell(deployment, incident)).json).toEqual({ recorded: 0, corrected: 0, known: 2, seq: 2 });
  });

  it("refuses other content under a known id, until it is said to hold", async () => {
    await tell(incident);
    const over = { ...incident, restoredAt: "2026-03-01T12:00:00+01:00" };
    const refused = await tell(deployment, over);
    expect([refused.status, refused.json.code, refused.json.refusal]).toEqual([
      409,
      "already-exists",
      { refused: "already-exists", what: "fact", id: "i1" },
    ]);
    expect((await api.get("/api/facts")).json.facts).toHaveLength(1);
    const corrected = await api.send("POST", "/api/facts", {
      facts: [deployment, over],
      correct: true,
      reason: "it is over",
    });
    expect(corrected.json).toEqual({ recorded: 1, corrected: 1, known: 0, seq: 3 });
  });

  it("lists everything that is wrong, with row, path, value and what belongs there", async () => {
    const { status, json } = await tell(
      deployment,
      { ...incident, detectedAt: "soon" },
      { ...deployment, factId: "d2", deployedAt: "2026-03-05T09:00:00Z" },
    );
    expect([status, json.errors]).toEqual([
      400,
      [
        {
          row: 2,
          path: "facts[1].detectedAt",
          value: "soon",
          expected: "instant with its zone, as 2026-03-02T09:00:00Z",
        },
      ],
    ]);
    const later = await tell(
      { ...deployment, deployedAt: "2026-03-05T09:00:00Z" },
      { ...incident, restoredAt: "2026-02-01T00:00:00Z" },
    );
    expect(later.json.errors.map(({ row, path }: { row: number; path: string }) => [row, path])).toEqual([
      [1, "facts[0].deployedAt"],
      [2, "facts[1].restoredAt"],
    ]);
    expect((await api.send("POST", "/api/facts", { ...incident, color: "red" })).json.errors).toEqual([
      { path: "color", value: "red", expected: "nothing: there is no such field" },
    ]);
    expect((await api.get("/api/facts")).json).toEqual({ facts: [] });
  });

  it.each([
    [[]],
    ["text"],
    [{}],
    [{ facts: 7 }],
    [{ facts: [], color: 1 }],
    [{ facts: [null] }],
    [{ commandId: "a b", facts: [] }],
  ])("%j is a bad request, not an accident", async (body) => {
    expect((await api.send("POST", "/api/facts", body, { "content-type": "application/json" })).status).toBe(400);
  });

  it("answers a repeated command as the first time, and refuses its id for anything else", async () => {
    const body = { commandId: "c1", facts: [deployment] };
    expect((await api.send("POST", "/api/facts", body)).json.recorded).toBe(1);
    expect((await api.send("POST", "/api/facts", body)).json.recorded).toBe(1);
    const other = await api.send("POST", "/api/facts", { commandId: "c1", facts: [incident] });
    expect([other.status, other.json.code]).toEqual([409, "command-id-reused"]);
  });

  it("speaks the verbs too, and shows the stream", async () => {
    const command = { commandId: "c1", stream: "facts:workspace", type: "fact.record", facts: [deployment] };
    expect((await api.send("POST", "/api/commands", command)).status).toBe(200);
    const { json } = await api.get("/api/events?streams=facts:workspace");
    expect(json.events).toMatchObject([{ type: "fact.recorded", at: "2026-03-01T09:00:00.000Z" }]);
    expect((await api.get("/api/events?streams=facts:other")).status).toBe(400);
    expect((await api.send("POST", "/api/commands", { ...command, stream: "board:b" })).status).toBe(400);
  });
});

describe("reading", () => {
  it("narrows by board, service, kind and time, in the order it happened", async () => {
    await testBoard(api, 0);
    const note = { kind: "note", factId: "n1", notedAt: "2026-02-01T00:00:00Z", title: "Freeze", boardIds: ["other"] };
    await tell(incident, deployment, note);
    const ids = async (query: string): Promise<string[]> => {
      const { json } = await api.get(`/api/facts${query}`);
      expect(routes.facts.answer.safeParse(json).error?.issues).toBeUndefined();
      return json.facts.map(({ factId }: { factId: string }) => factId);
    };
    expect(await ids("")).toEqual(["n1", "d1", "i1"]);
    expect(await ids("?board=b")).toEqual(["d1", "i1"]);
    expect(await ids("?kind=incident&service=shop")).toEqual(["i1"]);
    expect(await ids("?from=2026-03-01&to=2026-03-01T10:00:00Z")).toEqual(["d1"]);
    expect((await api.get("/api/facts?board=none")).json.errors).toEqual([
      {
        path: "board",
        value: "none",
        expected: "the id of a board that is there",
        said: { key: "facts.expected.board" },
      },
    ]);
    expect((await api.get("/api/facts?kind=outage")).status).toBe(400);
  });

  it("takes a fact back", async () => {
    await tell(deployment);
    expect((await api.send("DELETE", "/api/facts/d1?reason=staging")).json).toEqual({ withdrawn: true });
    expect((await api.send("DELETE", "/api/facts/d1")).json).toEqual({ withdrawn: false });
    expect((await api.send("DELETE", "/api/facts/d9")).status).toBe(404);
    expect((await api.get("/api/facts")).json).toEqual({ facts: [] });
  });
});

describe("measuring", () => {
  it("answers every figure in the contract's shape, and their list", async () => {
    await testBoard(api, 0);
    await tell(deployment, incident);
    const { json } = await api.get("/api/facts/metrics");
    expect(json.metrics.map(({ metric }: { metric: string }) => metric)).toEqual(factMetrics.map(({ id }) => id));
    for (const { id } of factMetrics) {
      const answer = await api.get(`/api/facts/metrics/${id}?board=b`);
      expect([id, answer.status, routes.factMetric.answer.safeParse(answer.json).error?.issues]).toEqual([
        id,
        200,
        undefined,
      ]);
    }
    expect((await api.get("/api/facts/metrics/change-fail-rate")).json.result).toEqual({
      failed: 1,
      deployments: 1,
      rate: 1,
    });
  });

  it.each([
    ["none", 404],
    ["change-fail-rate?from=yesterday", 400],
    ["change-fail-rate?colour=red", 400],
    ["change-fail-rate?board=none", 400],
    ["deployment-frequency?period=year", 400],
  ])("%s is %i", async (metric, status) => {
    expect((await api.get(`/api/facts/metrics/${metric}`)).status).toBe(status);
  });
});
