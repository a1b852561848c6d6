import { problemIn, ProblemError, type RouteName, UnreachableError, urlOf } from "@weir/contract";
import type { Io } from "./io.ts";
import { authorization } from "./token.ts";

/** Asks the server, as the one whose token is in the environment. */
export type AskServer = (address: string, init?: RequestInit) => Promise<Response>;

/** A `fetch` that says who asks, and says it to nobody else: an answer that leads away is not followed. */
export function askAs(io: Pick<Io, "env">): AskServer {
  const who = authorization(io);
  return (address, init = {}) =>
    fetch(address, { ...init, redirect: "error", headers: { ...(init.headers as Record<string, string>), ...who } });
}

/**
 * The body of a route that answers a file.
 *
 * @throws ProblemError where the server says no, UnreachableError where it says nothing.
 */
export async function fileFrom(
  { url, ask }: { readonly url: string; readonly ask: AskServer },
  name: RouteName,
  params: Readonly<Record<string, string>> = {},
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const response = await ask(url + urlOf(name, params)).catch((cause: unknown) => {
    throw new UnreachableError(cause);
  });
  if (!response.ok) throw new ProblemError(await problemIn(response));
  if (response.body === null) throw new UnreachableError(new Error("an answer without a body"));
  return response.body;
}
