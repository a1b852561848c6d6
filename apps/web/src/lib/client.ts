import { boardPaths, createClient, ProblemError, type Fetch } from "@weir/contract";
import { entry } from "./entry.ts";
import { lookForServer } from "./reach.ts";
import { goToAccount } from "./signed-out.ts";

/** No answer at all makes the page look whether the server is still there; one that asks who we are turns it away. */
export const browserFetch: Fetch = async (url, init) => {
  try {
    const { headers, turnedAway } = entry();
    const response = await fetch(url, { ...init, headers: { ...init.headers, ...headers } });
    if (response.status === 401 && (await codeOf(response.clone())) === "not-signed-in") turnedAway();
    if (response.status === 403 && (await codeOf(response.clone())) === "second-factor-missing") goToAccount();
    return response;
  } catch (failure) {
    if (failure instanceof TypeError) void lookForServer();
    throw failure;
  }
};

const codeOf = (response: Response): Promise<unknown> =>
  response.json().then(
    (problem: { readonly code?: unknown }) => problem.code,
    () => undefined,
  );

/** The typed client of every page. */
export const client = createClient(boardPaths, { baseUrl: "", fetch: browserFetch });

/** What to tell a person about a failed call: the server's own sentence, or the given one where no answer came. */
export function reasonOf(failure: unknown, unreachable: string): string {
  if (failure instanceof ProblemError) return failure.problem.detail ?? failure.problem.title;
  return unreachable;
}
