import { isUtf8 } from "node:buffer";
import type { FastifyInstance } from "fastify";
import { RequestProblem, malformed } from "../problems.ts";

const deepestNesting = 32;

/** Bodies are JSON in UTF-8, of bounded depth and without `__proto__`; every other type is refused. */
export function addJsonBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const bytes = body as Buffer;
    if (!isUtf8(bytes)) return done(broken("the body is not UTF-8"));
    const text = bytes.toString();
    if (nestsDeeper(text, deepestNesting)) return done(broken(`the JSON nests deeper than ${deepestNesting} levels`));
    void parse(request, text, (error, value) => {
      if (error === null) done(null, value);
      else done(text === "" ? error : broken(flawOf(text)));
    });
  });
}

const broken = (what: string): RequestProblem => new RequestProblem(malformed(what));

/** What the parser did not like: it says the same of bad JSON and of JSON with keys that reach for prototypes. */
function flawOf(json: string): string {
  try {
    JSON.parse(json);
    return "the body holds a key __proto__ or constructor.prototype, which no request needs";
  } catch (error) {
    return `the body is not JSON (${String(error)})`;
  }
}

/** True for the body of most commands: one object, nothing within it. */
const isFlat = (json: string): boolean => !json.includes("{", 1) && !json.includes("[");

/** True when brackets outside strings nest deeper than `limit`. */
function nestsDeeper(json: string, limit: number): boolean {
  if (json.length <= limit || isFlat(json)) return false;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (quoted) {
      if (code === 92) at += 1;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 91 || code === 123) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === 93 || code === 125) depth -= 1;
  }
  return false;
}
