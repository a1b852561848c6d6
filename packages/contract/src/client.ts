import type { z } from "zod";
import { fillPath, splitPath } from "./fill-path.ts";
import type { paths, RouteName } from "./paths.ts";
import type { Problem } from "./problems.ts";
import type { Routes } from "./routes.ts";
import type { Frozen } from "./schemas/common.ts";

type Part<Name extends RouteName, Key extends string> = Routes[Name] extends { readonly [K in Key]: infer Schema }
  ? Schema extends z.ZodType
    ? { readonly [K in Key]: Frozen<z.input<Schema>> }
    : unknown
  : unknown;

/** What a call of a route takes: its parameters, query and body, as far as it has them. */
export type InputOf<Name extends RouteName> = Part<Name, "params"> &
  Partial<Part<Name, "query">> &
  BodyOf<Name> & { readonly signal?: unknown };

type BodyOf<Name extends RouteName> = Routes[Name] extends { readonly consumes: string }
  ? { readonly form: object }
  : Part<Name, "body">;

/** What a route answers. */
export type AnswerOf<Name extends RouteName> = z.output<Routes[Name]["answer"]>;

type Arguments<Name extends RouteName> =
  Record<never, never> extends InputOf<Name> ? [input?: InputOf<Name>] : [input: InputOf<Name>];

/** One method for each route, under the route's name. */
export type Client<Names extends RouteName = RouteName> = {
  readonly [Name in Names]: (...input: Arguments<Name>) => Promise<AnswerOf<Name>>;
};

interface Response {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  text(): Promise<string>;
}

/** The part of the platform's `fetch` that the client needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
interface RequestInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: never;
  readonly signal?: never;
}

/** The server answered, and said no: `problem.code` says why, `problem.refusal` carries a board's refusal. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** How long the server asks to wait before another attempt; absent where it does not say. */
  readonly waitSeconds: number | undefined;
  constructor(problem: Problem, waitSeconds?: number) {
    super(problem.detail ?? problem.title);
    this.name = "ProblemError";
    this.problem = problem;
    this.waitSeconds = waitSeconds;
  }
}

/** No answer came: nobody knows whether the request was carried out. Send a command again under its id. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super("No answer from the server", { cause });
    this.name = "UnreachableError";
  }
}

interface AnyInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly form?: unknown;
  readonly signal?: unknown;
}

/**
 * The HTTP interface as typed functions, one for each of the doors asked for.
 *
 * @throws {@link ProblemError} from a call that the server answered with a problem.
 * @throws {@link UnreachableError} from a call that got no answer.
 * @example
 * ```ts
 * const client = createClient(paths, { baseUrl: "", fetch });
 * const { boards } = await client.boards();
 * ```
 */
export function createClient<Names extends RouteName>(
  doors: Pick<typeof paths, Names>,
  options: { readonly baseUrl: string; readonly fetch: Fetch },
): Client<Names> {
  const call = async (path: string, input: AnyInput = {}): Promise<unknown> => {
    const response = await send(options, path, input);
    const type = response.headers.get("content-type") ?? "";
    if (!response.ok) throw new ProblemError(await problemIn(response), waitOf(response));
    return type.includes("json") ? response.json() : response.text();
  };
  const calls = Object.entries<string>(doors).map(([name, path]) => [name, (input?: AnyInput) => call(path, input)]);
  return Object.fromEntries(calls) as Client<Names>;
}

async function send(
  { baseUrl, fetch }: { baseUrl: string; fetch: Fetch },
  path: string,
  { params, query, body, form, signal }: AnyInput,
): Promise<Response> {
  const json = body !== undefined;
  const init = {
    method: splitPath(path).method,
    headers: { accept: "application/json", ...(json && { "content-type": "application/json" }) },
    ...((json || form !== undefined) && { body: (json ? JSON.stringify(body) : form) as never }),
    ...(signal !== undefined && { signal: signal as never }),
  };
  try {
    return await fetch(baseUrl + fillPath(path, params, query), init);
  } catch (cause) {
    throw new UnreachableError(cause);
  }
}

function waitOf({ headers }: Response): number | undefined {
  const said = Number(headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(said) ? said : undefined;
}

/** What an answer that is not ok says: something between us and the server (a proxy) may send no problem document. */
export async function problemIn(response: Pick<Response, "status" | "headers" | "json">): Promise<Problem> {
  if (response.headers.get("content-type")?.includes("json")) return (await response.json()) as Problem;
  const { status } = response;
  const code = status === 503 ? "overloaded" : "internal";
  // Said here: the table of all problems would travel to every browser for this one.
  const said = `The server answered ${status}.`;
  return { type: `/api/docs/problems#${code}`, code, title: said, status, detail: said };
}
