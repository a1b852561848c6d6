import fc from "fast-check";
import { isBusy } from "../busy.mjs";
import { createJudge } from "./judge.mjs";
import { operationsOf, replacing } from "./operations.mjs";
import { requestsOf } from "./requests.mjs";
import { createSender } from "./send.mjs";

/** Ends the session it is sent with, be it by another method than the one that was drawn. */
const isFarewell = ({ name, method, path }, asked) =>
  replacing.has(name) || (path === "/api/session" && asked.method !== method);

/**
 * Sends so many requests, made from the server's own document and a seed, and judges each answer. Request `n` of a seed
 * is always the same but for the ids that the server made.
 * @param {{ url: string, callers: { name: string, headers: object }[], known: object, knownOf?: object, bodies?: object }} target
 * @param {{ seed: number, requests: number, connections?: number, patienceMs?: number, only?: number, log?: (line: string) => void }} options
 */
export async function runFuzz(
  { url, callers, farewell, ...world },
  { seed, requests, connections = 4, patienceMs, only, log },
) {
  const document = await (await fetch(`${url}/api/openapi.json`)).json();
  const operations = operationsOf(document);
  const judge = createJudge(document);
  const any = fc.tuple(
    fc.oneof(
      ...operations.map((operation) => ({
        weight: operation.weight,
        arbitrary: requestsOf(operation, world).map((request) => ({ operation, request })),
      })),
    ),
    fc.constantFrom(...callers),
  );
  const { send, close } = createSender(url, connections, patienceMs);
  const figures = { requests: 0, statuses: {}, serverErrors: 0, busy: 0, reached: new Set(), findings: new Map() };

  const one = async (index) => {
    const [[{ operation, request: asked }, someone]] = fc.sample(any, { seed: seed + index, numRuns: 1 });
    // Whoever signs out, or in as somebody else, is not there for the next request.
    const caller = isFarewell(operation, asked) && farewell !== undefined ? farewell : someone;
    const request = { ...asked, headers: { ...caller.headers, ...asked.headers } };
    const answer = await send(request);
    const wrong = judge(operation, request, answer);
    figures.requests += 1;
    const status = answer.status ?? 0;
    figures.statuses[status] = (figures.statuses[status] ?? 0) + 1;
    if (isBusy(status, answer.headers)) figures.busy += 1;
    else if (status >= 500) figures.serverErrors += 1;
    if (status >= 200 && status < 300 && request.method === operation.method) figures.reached.add(operation.name);
    if (only !== undefined)
      log?.(JSON.stringify({ request: { ...request, body: String(request.body).slice(0, 5_000) }, answer }, null, 2));
    if (wrong !== undefined)
      note(figures.findings, { wrong, operation: operation.name, index, caller: caller.name, kind: asked.kind });
    if (figures.requests % 5_000 === 0) log?.(`${figures.requests} requests`);
  };

  let next = only ?? 0;
  const last = only === undefined ? requests : only + 1;
  const worker = async () => {
    while (next < last) await one(next++);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  close();
  return {
    requests: figures.requests,
    statuses: figures.statuses,
    serverErrors: figures.serverErrors,
    busy: figures.busy,
    reached: figures.reached.size,
    operations: operations.length,
    unreached: operations.map(({ name }) => name).filter((name) => !figures.reached.has(name)),
    findings: [...figures.findings.values()],
  };
}

/** The same thing wrong at the same operation is one finding, with how often and where first. */
function note(findings, { wrong, operation, index, caller, kind }) {
  const key = `${operation}: ${wrong.replaceAll(/\d+/g, "#")}`;
  const known = findings.get(key);
  if (known === undefined) findings.set(key, { operation, wrong, times: 1, request: index, caller, kind });
  else known.times += 1;
}
