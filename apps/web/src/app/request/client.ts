import { createClient, ProblemError, requesterPaths } from "@weir/contract";

/** Nobody's: whoever else this browser is signed in as, nothing of it goes along. */
export const client = createClient(requesterPaths, {
  baseUrl: "",
  fetch: (url, init) => fetch(url, { ...init, credentials: "omit", referrerPolicy: "no-referrer" }),
});

export const codeOf = (failure: unknown): string | undefined =>
  failure instanceof ProblemError ? failure.problem.code : undefined;
