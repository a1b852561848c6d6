import { Ajv2020 } from "ajv/dist/2020.js";
import { isBusy } from "../busy.mjs";

/** What would tell a stranger how the server is built, or what it keeps to itself. */
const revealing = /node_modules|(?:\n|\\n)\s+at .+:\d+|\bSQLITE_|SqliteError|\$argon2|\/src\/[\w/-]+\.ts/;

/** A backup holds what it holds. */
const readable = /json|text/;

/**
 * Says what is wrong with an answer, held against what the document promises.
 * @param {object} document an OpenAPI 3.1 document
 * @returns {(operation: object, request: object, answer: object) => string | undefined}
 */
export function createJudge(document) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema({ $id: "document", ...document });
  const checks = new Map();
  const checkAt = (...place) => {
    const pointer = place.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
    if (!checks.has(pointer)) checks.set(pointer, ajv.compile({ $ref: `document#/${encodeURI(pointer)}` }));
    return checks.get(pointer);
  };
  const fits = (json, ...place) => {
    const check = checkAt(...place);
    if (check(json)) return undefined;
    const [error] = check.errors;
    return `${error.instancePath || "/"} ${String(error.message)}`;
  };

  return (operation, request, answer) => {
    if ("lost" in answer) return isUnsendable(request, answer.lost) ? undefined : `lost: ${String(answer.lost)}`;
    const { status, type, text, headers } = answer;
    if (isBusy(status, headers)) return undefined;
    if (status >= 500) return `answered ${status}`;
    if (readable.test(type) && revealing.test(text) && !request.body?.includes(text))
      return `reveals ${revealing.exec(text)[0].trim().slice(0, 60)}`;
    if (headers["x-content-type-options"] !== "nosniff") return `${status} without nosniff`;
    if (request.method === "HEAD" || status < 200 || status === 204 || status === 304) return undefined;
    if (status >= 300 && status < 400) return wrongRedirect(operation.responses[status], String(headers.location));
    if (status >= 400) return wrongProblem(status, type, text, fits);
    if (request.method !== operation.method) return undefined;
    const documented = operation.responses[status];
    if (documented === undefined) return `${status} is not documented`;
    const media = documented.content?.[type];
    if (type !== "application/json" || media === undefined || text === "") return undefined;
    const wrong = fits(
      JSON.parse(text),
      "paths",
      operation.path,
      operation.method.toLowerCase(),
      "responses",
      status,
      "content",
      type,
      "schema",
    );
    return wrong && `${status} is not as documented: ${wrong}`;
  };
}

/** Within the server, where the document says that there is one. */
const wrongRedirect = (documented, location) =>
  documented !== undefined && /^\/(?![/\\])/.test(location) ? undefined : `redirects to ${location.slice(0, 100)}`;

function wrongProblem(status, type, text, fits) {
  if (type !== "application/problem+json") return `${status} as ${type || "nothing"}, not as a problem document`;
  const problem = JSON.parse(text);
  if (problem.status !== status) return `${status} says of itself ${problem.status}`;
  const wrong = fits(problem, "components", "schemas", "Problem");
  return wrong && `${status} is no problem document: ${wrong}`;
}

/** What Node's client would not write, and bodies so large that the server hangs up over them. */
const isUnsendable = ({ body, headers }, why) =>
  why.startsWith("unsendable") ||
  (/EPIPE|ECONNRESET|hang up/.test(why) &&
    (Buffer.byteLength(body ?? "") > 500_000 || headers["transfer-encoding"] !== undefined));
