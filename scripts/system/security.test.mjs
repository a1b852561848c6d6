// A taste of `npm run security` for every day: some hundred requests of the fuzzer at a server and at its flawed twin.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runFuzz } from "../security/fuzz/run-fuzz.mjs";
import { samplesOf } from "../security/samples.mjs";
import { sourceWeir } from "../security/server.mjs";
import { jsonOf, openTap } from "../security/tap.mjs";
import { openTwin, openWeir } from "../security/targets.mjs";

const quick = { seed: 20261122, requests: 600 };

describe("Weir", () => {
  let weir;
  beforeAll(async () => (weir = await openWeir(sourceWeir)));
  afterAll(() => weir.close());

  it("answers everything as its document says, and nothing with a 5xx", async () => {
    const { findings, serverErrors, requests, reached, operations } = await runFuzz(weir, quick);
    expect({ findings, serverErrors, requests }).toEqual({ findings: [], serverErrors: 0, requests: quick.requests });
    expect(await weir.lost()).toEqual([]);
    expect(weir.server.printed()).not.toContain('"level"');
    // Who is let in nowhere has tried nothing.
    expect(reached / operations).toBeGreaterThan(0.3);
  });

  it("lets tools in: most of what they are shown to begin with works", async () => {
    const document = await (await fetch(`${weir.url}/api/openapi.json`)).json();
    const samples = samplesOf(document, weir);
    const tap = await openTap({ url: weir.url, headers: weir.callers[0].headers, page: "", home: "/doors" });
    let worked = 0;
    for (const { method, path, query, body } of samples.filter(({ path }) => !path.startsWith("/api/session"))) {
      const address = `${tap.url}${path}?${new URLSearchParams(query)}`;
      const sent = body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
      const answer = await fetch(address, { method, ...sent });
      await answer.body?.cancel();
      if (answer.ok) worked += 1;
    }
    expect(tap.counts).toMatchObject({ serverErrors: 0 });
    await tap.close();
    expect(worked / samples.length).toBeGreaterThan(0.5);
  });
});

describe("the flawed twin", () => {
  it("is seen through", async () => {
    const twin = await openTwin();
    const { findings, serverErrors } = await runFuzz(twin, { ...quick, patienceMs: 300 });
    await twin.close();
    expect(serverErrors).toBeGreaterThan(0);
    const said = findings.map(({ wrong }) => wrong).join("\n");
    for (const flaw of ["answered 500", "no answer", "not as documented", "not as a problem document", "reveals"])
      expect(said).toContain(flaw);
  });
});

describe("what comes by a form", () => {
  it("goes on as JSON", () => {
    expect(jsonOf("a=1&b.c=x&b.d=%5B%222%22%5D&e=1%27+OR+1&f=")).toBe(
      '{"a":1,"b":{"c":"x","d":["2"]},"e":"1\' OR 1","f":""}',
    );
  });
});
