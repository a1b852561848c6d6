import type { Told } from "./texts/retold.ts";

/**
 * Every way a request can go wrong. The code is stable and is what programs test; the sentence for
 * people is `problem.<code>` in the texts. docs/problems.md is generated from this table.
 */
export const problems = {
  "malformed-request": { status: 400, title: "The request cannot be read" },
  invalid: { status: 400, title: "The request has wrong fields" },
  "key-over": { status: 400, title: "This link is not good any more" },
  "form-stale": { status: 400, title: "Open the form anew" },
  "begin-again": { status: 400, title: "Begin again" },
  "sign-in-failed": { status: 400, title: "Signing in with the provider did not work out" },
  "not-signed-in": { status: 401, title: "Sign in first" },
  "wrong-credentials": { status: 401, title: "Login or password is wrong" },
  "wrong-code": { status: 401, title: "The code is wrong" },
  forbidden: { status: 403, title: "Not allowed" },
  "second-factor-missing": { status: 403, title: "Turn on a second factor first" },
  "person-figures-off": { status: 403, title: "Figures on this board name nobody" },
  "foreign-host": { status: 403, title: "Weir does not answer under this name" },
  "foreign-origin": { status: 403, title: "Another site may not do this" },
  "not-let-in": { status: 403, title: "The provider knows you, and nothing lets you in here" },
  "not-found": { status: 404, title: "Not found" },
  "no-such-route": { status: 404, title: "There is no such address" },
  "not-acceptable": { status: 406, title: "This form of the answer does not exist" },
  "too-slow": { status: 408, title: "The request took too long" },
  refused: { status: 409, title: "The board refuses this" },
  "form-closed": { status: 409, title: "The form takes no requests" },
  "form-full": { status: 409, title: "No room for requests" },
  "already-exists": { status: 409, title: "It is there already" },
  "login-taken": { status: 409, title: "Somebody has this login" },
  "identity-taken": { status: 409, title: "Another account is linked with this" },
  "linked-already": { status: 409, title: "The account is linked already" },
  "only-way-in": { status: 409, title: "There would be no way to sign in" },
  "team-taken": { status: 409, title: "There is a team of this name" },
  "last-owner": { status: 409, title: "A workspace needs an owner" },
  claimed: { status: 409, title: "The workspace has an owner already" },
  "not-claimed": { status: 409, title: "The workspace has no owner yet" },
  "command-id-reused": { status: 409, title: "This command id was used for something else" },
  "demo-exists": { status: 409, title: "The demo is there already" },
  conflict: { status: 409, title: "Someone else was faster" },
  "too-large": { status: 413, title: "Too large" },
  "unsupported-media-type": { status: 415, title: "This content type is not understood" },
  "import-unreadable": { status: 422, title: "The file cannot be read" },
  "import-incomplete": { status: 422, title: "The import needs an answer first" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Something broke inside Weir" },
  "provider-unreachable": { status: 502, title: "The sign-in provider does not answer" },
  "shutting-down": { status: 503, title: "Weir is stopping" },
  overloaded: { status: 503, title: "Weir is too busy" },
  "writes-fail": { status: 503, title: "Weir cannot write" },
  "storage-full": { status: 507, title: "The disk is full" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** One thing that is wrong: where it stands, what was found there, what belongs there. */
export interface ProblemItem {
  readonly file?: string;
  readonly path?: string;
  readonly row?: number;
  readonly value?: unknown;
  readonly expected: string;
  readonly said?: Told;
}

/** An RFC 9457 problem document as Weir sends it (`application/problem+json`). */
export interface Problem {
  /** A link to the page that explains the code. */
  readonly type: string;
  readonly code: ProblemCode;
  readonly title: string;
  readonly status: number;
  /** The sentence for this one occurrence. */
  readonly detail?: string;
  readonly said?: Told;
  readonly errors?: readonly ProblemItem[];
  /** Present with the code `refused`: the domain's own answer. */
  readonly refusal?: Readonly<Record<string, unknown>> & { readonly refused: string };
}

/** The content type of a problem document. */
export const problemType = "application/problem+json";

/**
 * Builds the problem document of a code.
 *
 * @example
 * ```ts
 * problemOf("not-found", { detail: "There is no card c1." }).status; // 404
 * ```
 */
export function problemOf(
  code: ProblemCode,
  more: Pick<Problem, "detail" | "said" | "errors" | "refusal"> = {},
): Problem {
  return { type: `/api/docs/problems#${code}`, code, ...problems[code], ...more };
}
