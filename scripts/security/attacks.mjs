import { pageOf, samplesOf } from "./samples.mjs";
import { openTap } from "./tap.mjs";
import { runFuzz } from "./fuzz/run-fuzz.mjs";
import { runRefused } from "./fuzz/run-refused.mjs";
import { broughtByDebian, versionOf } from "./tools/run-tool.mjs";
import { runSqlmap } from "./tools/sqlmap.mjs";
import { runWapiti } from "./tools/wapiti.mjs";

const start = "/all-doors.html";
/** Whoever comes in here with a session loses it. */
const bare = ["/api/session", "/api/claim", "/api/invitations/accept", "/api/password"];
const mostMb = 50;
const bigRequests = 1_000;

/** A tool of somebody else's, through the tap: as the owner, who may everything. */
const throughTap =
  (run) =>
  async (target, { log }) => {
    const { url, callers, pages } = target;
    const document = await (await fetch(`${url}/api/openapi.json`)).json();
    const samples = samplesOf(document, target);
    const page = pageOf(samples, pages);
    const tap = await openTap({ url, headers: callers[0].headers, page, home: start, bare });
    try {
      const { findings } = await run({ url: tap.url, start, samples, log });
      const { requests, serverErrors, busy, refusedAtTheDoor, errors } = tap.counts;
      // One that was let in nowhere has tried nothing.
      const shut = refusedAtTheDoor > requests / 4 ? [`${refusedAtTheDoor} of ${requests} requests were nobody's`] : [];
      return { requests, serverErrors, busy, findings: [...findings, ...errors.keys(), ...shut] };
    } finally {
      await tap.close();
    }
  };

async function fuzz(target, { seed, requests, log }) {
  const { patienceMs } = target;
  const fuzzed = await runFuzz(target, { seed, requests, log, patienceMs });
  const big = await runRefused(target, { requests: bigRequests });
  const notes = [
    `seed ${seed}; ${fuzzed.reached} of ${fuzzed.operations} operations answered with success at least once (not: ${fuzzed.unreached.join(", ") || "none"})`,
    `answers: ${Object.entries(fuzzed.statuses)
      .map(([status, count]) => `${count} x ${status}`)
      .join(", ")}`,
    `after ${big.refused / 2} refused bodies of 50 to 320 kB to warm up, as many more left ${big.grownMb === undefined ? "something that could not be measured" : `${big.grownMb.toFixed(0)} MB`} behind`,
  ];
  const findings = fuzzed.findings.map(
    ({ operation, wrong, times, request, caller, kind }) =>
      `${operation}: ${wrong} (${times} x; first request ${request}, ${kind}, by ${caller})`,
  );
  if ((big.grownMb ?? 0) > mostMb)
    findings.push(`the server holds ${big.grownMb.toFixed(0)} MB more after what it refused, more than ${mostMb}`);
  return {
    requests: fuzzed.requests + big.requests,
    serverErrors: fuzzed.serverErrors,
    busy: fuzzed.busy,
    findings,
    notes,
  };
}

/**
 * The tools: whether they can be had here, and what they do to a target. Each must find `flaw` in the twin.
 * @type {Record<string, { missing(): string | undefined, version(): string, attack(target: object, options: object): Promise<object>, flaw: RegExp[] }>}
 */
export const attacks = {
  fuzz: {
    missing: () => undefined,
    version: () => "of this repository",
    attack: fuzz,
    flaw: [
      /answered 500/,
      /lost: no answer/,
      /is not as documented/,
      /not as a problem document/,
      /reveals/,
      /MB more/,
    ],
  },
  wapiti: {
    missing: () => broughtByDebian("wapiti"),
    version: () => versionOf("wapiti"),
    attack: throughTap(runWapiti),
    flaw: [/XSS|Cross Site Scripting/, /Internal Server Error|^500/],
  },
  sqlmap: {
    missing: () => broughtByDebian("sqlmap"),
    version: () => versionOf("sqlmap"),
    attack: throughTap(runSqlmap),
    flaw: [/UNION query|boolean-based/],
  },
};
