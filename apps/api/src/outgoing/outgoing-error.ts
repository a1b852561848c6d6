/** Why nothing came of an outgoing request. */
export type OutgoingProblem =
  /** Plain HTTP to an origin that nobody named with it, or no HTTP at all. */
  | "not-https"
  /** The name, or one of its addresses, leads into the machine or its network. */
  | "private-address"
  | "unknown-name"
  | "unreachable"
  | "too-slow"
  | "too-large"
  /** It is not HTTP, or has a status or a header that no answer may have. */
  | "bad-answer";

/** An outgoing request was not made, or had no answer. Its message names the origin and nothing else of the address. */
export class OutgoingError extends Error {
  override readonly name = "OutgoingError";
  readonly code: OutgoingProblem;
  constructor(code: OutgoingProblem, origin: string, cause?: unknown) {
    super(`${origin}: ${code}`, { cause });
    this.code = code;
  }
}
