import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";
import { OutgoingError } from "../outgoing/outgoing-error.ts";

/**
 * Signing in with the provider came to nothing. `unreachable`: it did not answer as it should, or does not know Weir;
 * `failed`: what the browser brought back is not what it was sent for, or not good any more.
 */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly code: "unreachable" | "failed";
  constructor(code: ProviderError["code"], cause: unknown) {
    super(wordsOf(cause).join(": "), { cause });
    this.code = code;
  }
}

export const providerError = (cause: unknown): ProviderError =>
  new ProviderError(isTheirs(cause) ? "unreachable" : "failed", cause);

const notAsAgreed: ReadonlySet<unknown> = new Set([
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
  "OAUTH_PARSE_ERROR",
  "OAUTH_TIMEOUT",
  "OAUTH_ABORT",
]);
const doesNotKnowUs: ReadonlySet<string> = new Set(["invalid_client", "unauthorized_client"]);

function isTheirs(error: unknown): boolean {
  if (error instanceof OutgoingError || error instanceof WWWAuthenticateChallengeError) return true;
  if (error instanceof ResponseBodyError) return error.status >= 500 || doesNotKnowUs.has(error.error);
  if (error instanceof AuthorizationResponseError) return doesNotKnowUs.has(error.error);
  if (error instanceof ClientError && notAsAgreed.has(error.code)) return true;
  return error instanceof Error && error.cause !== undefined && isTheirs(error.cause);
}

/** What each error of a chain says of itself: never what it carries, which may be a token or a name. */
function wordsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = "error" in error ? error.error : "code" in error ? error.code : undefined;
  const words =
    typeof code === "string" && !error.message.includes(code) ? `${error.message} (${code})` : error.message;
  return [words, ...wordsOf(error.cause)];
}
