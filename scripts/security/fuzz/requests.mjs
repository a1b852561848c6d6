import fc from "fast-check";
import { formBody } from "./form-body.mjs";
import { hostileBodies, hostileHeaders, hostileTexts, hostileTypes, otherMethods } from "./hostile.mjs";
import { spoilings, spoilt } from "./spoil.mjs";
import { valuesOf, worldOf } from "./values.mjs";

const json = { "content-type": "application/json" };

/** What is wrong with a request, and how many of twenty are of that kind. */
const kinds = [
  [9, "valid"],
  [7, "spoilt"],
  [1, "place"],
  [1, "body"],
  [1, "header"],
  [1, "type or method"],
];

/**
 * The requests that an operation of the document may get: as it asks for them, at the edges of that, and spoilt.
 * @returns {import("fast-check").Arbitrary<{ kind: string, method: string, path: string, headers: object, body?: string | Uint8Array }>}
 */
export function requestsOf(operation, world) {
  const good = goodRequests(operation, world);
  const hostile = fc.record({
    kind: fc.oneof(...kinds.map(([weight, kind]) => ({ weight, arbitrary: fc.constant(kind) }))),
    spoilings: fc.array(spoilings, { minLength: 1, maxLength: 2 }),
    text: fc.constantFrom(...hostileTexts),
    body: fc.constantFrom(...hostileBodies),
    headers: fc.constantFrom(...hostileHeaders),
    type: fc.constantFrom(...hostileTypes),
    method: fc.constantFrom(undefined, ...otherMethods),
  });
  return fc.tuple(good, hostile).map(([parts, wrong]) => ({ kind: wrong.kind, ...written(operation, parts, wrong) }));
}

/** The parts of a request that is as the document says: values of the path, of the query, and the body. */
export function goodRequests({ name, parameters, body, isForm }, world) {
  const here = worldOf(world, name);
  const asked = (place, all) => {
    const list = parameters.filter((each) => each.in === place);
    const required = list.filter((each) => all || each.required).map((each) => each.name);
    return valuesOf(
      { type: "object", properties: Object.fromEntries(list.map((each) => [each.name, each.schema])), required },
      here,
    );
  };
  return fc.record({
    path: asked("path", true),
    query: asked("query", false),
    body:
      body === undefined
        ? fc.constant(undefined)
        : valuesOf(isForm ? withoutFiles(body) : { title: name, ...body }, here),
    file: fc.nat(),
  });
}

function withoutFiles(schema) {
  const { file: _, ...properties } = schema.properties;
  return { ...schema, properties };
}

function written(operation, { path, query, body, file }, { kind, ...wrong }) {
  const { method } = operation;
  const spoil = (value) => (kind === "spoilt" ? wrong.spoilings.reduce(spoilt, value) : value);
  const hasBody = body !== undefined;
  const hasQuery = operation.parameters.some((each) => each.in === "query");
  const spoiltQuery = hasQuery && !hasBody ? spoil(query) : query;
  const values = kind === "place" || (!hasBody && !hasQuery && kind === "spoilt") ? { any: wrong.text } : path;
  const address = addressOf(operation.path, values, spoiltQuery);
  if (kind === "header") return { method, path: address, ...bodyOf(operation, body, file, wrong.headers) };
  if (kind === "type or method" && wrong.method !== undefined)
    return { method: wrong.method, path: address, headers: {} };
  if (kind === "type or method")
    return { method, path: address, headers: { "content-type": wrong.type }, body: "a=1&{}" };
  if (kind === "body" && method !== "GET") return { method, path: address, headers: json, body: wrong.body };
  return { method, path: address, ...bodyOf(operation, hasBody ? spoil(body) : body, file) };
}

function bodyOf({ isForm }, body, file, headers = {}) {
  if (body === undefined) return { headers };
  if (isForm) return formBody(body, file, headers);
  return { headers: { ...json, ...headers }, body: JSON.stringify(body) };
}

const escaped = (value) => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  // What is percent and no escape goes over the wire as it stands.
  if (/%(?![0-9a-f]{2})|^%00$/i.test(text)) return encodeURI(text).replaceAll("%25", "%");
  return text.isWellFormed() ? encodeURIComponent(text).slice(0, 9_000) : "%ED%A0%80";
};

function addressOf(path, values, query) {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => escaped(values.any ?? values[name]));
  const asked = Object.entries(query ?? {})
    .flatMap(([name, value]) => (Array.isArray(value) ? value.slice(0, 50) : [value]).map((each) => [name, each]))
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join("&");
  return asked === "" ? filled : `${filled}?${asked}`.slice(0, 14_000);
}
