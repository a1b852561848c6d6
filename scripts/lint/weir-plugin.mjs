/**
 * Weir's own lint rules: the layers of the house, no clock or chance in packages, one way out of the server, nothing read
 * once of a page that may still be on its way.
 */
import { dirname, join, normalize } from "node:path/posix";
import { askedOnce } from "./asked-once.mjs";
import { outgoing } from "./outgoing.mjs";
import { adapters, floors, placeOf, rooms } from "./rooms.mjs";
import { saidLate } from "./said-late.mjs";

const isTest = (filename) => /\.(test|contract)\.tsx?$|\/(testing|bench|system|gallery)\//.test(filename);

function floorOf(room, inside) {
  return (floors[room] ?? []).findIndex((floor) => floor.includes(inside[0]));
}

/** Why this import is not allowed here, or undefined. */
export function breach(filename, source, names = []) {
  const from = placeOf(filename);
  if (!from) return undefined;
  const rules = rooms[from.room];
  if (source.startsWith("@weir/")) {
    const target = source.split("/")[1];
    if (`packages/${target}` === from.room) return undefined;
    if (!rules.weir.includes(target)) {
      return `${from.room} may import ${rules.weir.join(", ") || "no other room"}; '${source}' points the wrong way.`;
    }
    const chosen = names.filter((name) => adapters.includes(name));
    if (chosen.length > 0 && from.inside[0] === "features") {
      return `Features see the storage port; the adapter '${chosen[0]}' is chosen where the process starts.`;
    }
    return undefined;
  }
  if (source.startsWith(".")) return breachInside(from, filename, source);
  if (!from.source || isTest(filename)) return undefined;
  if (source.startsWith("node:") && rules.browserSafe)
    return `${from.room} also runs in a browser; '${source}' does not.`;
  if (rules.libraries && !rules.libraries.includes(source))
    return `${from.room} has no runtime dependencies; '${source}' is one.`;
  return undefined;
}

function breachInside(from, filename, source) {
  const path = normalize(join(dirname(filename.replaceAll("\\", "/")), source));
  const to = placeOf(path);
  if (to?.room !== from.room) {
    return isTest(filename)
      ? undefined
      : `'${source}' leaves ${from.room}; rooms are entered through their door, '@weir/...'.`;
  }
  if (!from.source || !to.source || isTest(filename)) return undefined;
  if (from.inside[0] === "features" && to.inside[0] === "features" && from.inside[1] !== to.inside[1]) {
    return `Features never import each other: compose '${from.inside[1]}' and '${to.inside[1]}' above them, or move what they share below.`;
  }
  if (floorOf(from.room, from.inside) >= 0 && floorOf(from.room, to.inside) > floorOf(from.room, from.inside)) {
    return `'${from.inside[0]}' lies below '${to.inside[0]}' and may not import it.`;
  }
  return undefined;
}

const layers = {
  create(context) {
    const check = (node) => {
      if (typeof node.source?.value !== "string") return;
      const names = (node.specifiers ?? []).map((specifier) => specifier.imported?.name);
      const message = breach(context.filename, node.source.value, names);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

const calls = (node, object, property) =>
  node.callee.type === "MemberExpression" &&
  node.callee.object.name === object &&
  node.callee.property.name === property;

const pure = {
  create(context) {
    const place = placeOf(context.filename);
    if (!place?.room.startsWith("packages/") || !place.source || isTest(context.filename)) return {};
    const forbid = (node, what) =>
      context.report({ node, message: `${what} is not allowed in packages: time, ids and seeds are passed in.` });
    return {
      CallExpression(node) {
        if (calls(node, "Date", "now")) forbid(node, "Date.now()");
        if (calls(node, "Math", "random")) forbid(node, "Math.random()");
      },
      NewExpression(node) {
        if (node.callee.name === "Date" && node.arguments.length === 0) forbid(node, "new Date()");
      },
    };
  },
};

export default {
  meta: { name: "weir" },
  rules: { "asked-once": askedOnce, layers, outgoing, pure, "said-late": saidLate },
};
