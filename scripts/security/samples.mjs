import fc from "fast-check";
import { fresh } from "./tap.mjs";
import { goodRequests } from "./fuzz/requests.mjs";
import { operationsOf } from "./fuzz/operations.mjs";

/** What a tool cannot use: it would end its own session, or begin another's in its place, or costs minutes at every try. */
const passedOver = new Set(
  "signOut endSession changePassword removeAccount claim acceptInvitation createDemo advanceDemo removeDemo backup check importFile board.archive stage.remove".split(
    " ",
  ),
);
/** The moment of a change is mostly its own. */
const leftOut = new Set(["at", "occurredAt"]);

const news = {
  createBoard: { boardId: [fresh] },
  "board.create": { stream: [`board:${fresh}`] },
  "card.create": { cardId: [fresh] },
  "card.comment": { commentId: [fresh] },
  "stage.add": { stageId: [fresh], name: [fresh] },
  recordFacts: { factId: [fresh] },
};

/**
 * One good request for every operation, and for every verb, for tools that change what they were shown.
 * @returns {{ name: string, method: string, path: string, ids: string[], query: Record<string, string>, body?: object }[]}
 */
export function samplesOf(document, { known, knownOf, bodies }) {
  const world = { known: { ...known, commandId: [fresh] }, knownOf: { ...knownOf, ...news }, bodies, plain: true };
  return operationsOf(document)
    .flatMap(({ body, ...operation }) =>
      // The verbs stand behind one door already.
      (operation.name === "boardCommand" ? [] : (body?.oneOf ?? body?.anyOf ?? [body])).map((schema) => ({
        ...operation,
        name: schema?.title ?? operation.name,
        body: schema && without(schema, leftOut),
        // Parameters of metrics exclude each other.
        parameters: operation.parameters.filter(({ in: place }) => place === "path" || operation.parameters.length < 9),
      })),
    )
    .filter(({ name }) => !passedOver.has(name))
    .map((operation) => sampleOf(operation, world));
}

const without = ({ properties = {}, ...schema }, names) => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !names.has(name))),
});

function sampleOf(operation, world) {
  const [{ path, query, body }] = fc.sample(goodRequests(operation, world), { seed: 1, numRuns: 1 });
  const text = (value) => (typeof value === "string" ? value : JSON.stringify(value));
  return {
    name: operation.name,
    method: operation.method,
    path: operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(text(path[name]))),
    /** Which parts of the path are values. */
    ids: Object.values(path).map((value) => encodeURIComponent(text(value))),
    query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, text(value)])),
    ...(body !== undefined && { body }),
  };
}

const html = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A page with a link for everything that is read and a form for everything that is sent. */
export function pageOf(samples, more = []) {
  const links = samples.filter(({ method }) => method === "GET").map(addressOf);
  const forms = samples.filter(({ method }) => method === "POST");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>All doors</title><ul>
${[...more, ...links].map((link) => `<li><a href="${html(link)}">${html(link)}</a>`).join("\n")}
</ul>
${forms.map(formOf).join("\n")}
</html>`;
}

const addressOf = ({ path, query }) => {
  const asked = new URLSearchParams(query).toString();
  return asked === "" ? path : `${path}?${asked}`;
};

const formOf = (sample) => `<form method="post" action="${html(addressOf(sample))}">
${Object.entries(flat(sample.body ?? {}))
  .map(([name, value]) => `<input name="${html(name)}" value="${html(value)}">`)
  .join("")}<input type="submit" value="Send"></form>`;

/** `{a: {b: 1}}` as `{"a.b": "1"}`; lists stay whole. */
function flat(value, before = "") {
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, each]) =>
      typeof each === "object" && each !== null && !Array.isArray(each)
        ? flat(each, `${before}${key}.`)
        : { [before + key]: typeof each === "string" ? each : JSON.stringify(each) },
    ),
  );
}
