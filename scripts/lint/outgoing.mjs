/** The server calls out through one module, which looks where a request leads before it is sent. */
import { placeOf } from "./rooms.mjs";

/** What opens connections, by module; `true`: all of it. */
const senders = {
  undici: true,
  axios: true,
  got: true,
  "node-fetch": true,
  ws: true,
  https: true,
  http2: true,
  tls: true,
  dgram: true,
  http: ["request", "get", "Agent", "globalAgent", "ClientRequest", "default"],
  net: ["connect", "createConnection", "Socket", "Stream", "default"],
};
const globals = ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"];

const message = (what) => `${what} calls out by itself: apps/api sends requests through src/outgoing alone.`;

/** Why this import is not allowed here, or undefined. */
function planted({ importKind, source, specifiers = [] }) {
  const known = senders[String(source.value).replace(/^node:/, "")];
  const values = specifiers.filter((specifier) => specifier.importKind !== "type");
  const typesOnly = importKind === "type" || (specifiers.length > 0 && values.length === 0);
  if (known === undefined || typesOnly) return undefined;
  const names = values.map(({ imported }) => imported?.name ?? "default");
  return known === true || names.some((name) => known.includes(name)) ? message(`'${source.value}'`) : undefined;
}

export const outgoing = {
  create(context) {
    const place = placeOf(context.filename);
    const isCaller = place?.room === "apps/api" && place.source && place.inside[0] !== "outgoing";
    if (!isCaller || context.filename.endsWith(".test.ts")) return {};
    const checkImport = (node) => {
      const found = planted(node);
      if (found) context.report({ node, message: found });
    };
    const checkName = (node, callee) => {
      const name =
        callee.type === "MemberExpression" && callee.object.name === "globalThis" ? callee.property.name : callee.name;
      if (globals.includes(name)) context.report({ node, message: message(name) });
    };
    return {
      ImportDeclaration: checkImport,
      ImportExpression: checkImport,
      CallExpression: (node) => checkName(node, node.callee),
      NewExpression: (node) => checkName(node, node.callee),
    };
  },
};
