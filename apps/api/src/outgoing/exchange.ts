import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { OutgoingError } from "./outgoing-error.ts";

/** An address a name stands for. */
export interface Address {
  readonly address: string;
  readonly family: number;
}

interface Exchanged {
  readonly target: URL;
  readonly request: Pick<Request, "method" | "headers">;
  readonly body: Uint8Array;
  /** Where the connection goes, whatever the name says now. */
  readonly addresses: readonly Address[];
  readonly signal: AbortSignal;
  readonly sizeLimit: number;
}

/** One request on a connection of its own, and the whole of its answer. */
export async function exchange(exchanged: Exchanged): Promise<Response> {
  const { target, request, body, addresses, signal, sizeLimit } = exchanged;
  const { origin, protocol } = target;
  try {
    const sent = (protocol === "https:" ? https : http).request(target, {
      method: request.method,
      headers: { ...Object.fromEntries(request.headers), "accept-encoding": "identity" },
      // A kept connection would lead to where the name once stood.
      agent: false,
      lookup: pinnedTo(addresses),
      signal,
    });
    sent.end(body.length > 0 ? body : undefined);
    const answer = await answerTo(sent);
    return responseOf(answer, await bodyOf(answer, sizeLimit, origin));
  } catch (error) {
    if (error instanceof OutgoingError) throw error;
    const isHttp = !(error instanceof RangeError || error instanceof TypeError || codeOf(error).startsWith("HPE_"));
    throw new OutgoingError(isHttp ? "unreachable" : "bad-answer", origin, error);
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

const pinnedTo =
  (addresses: readonly Address[]): LookupFunction =>
  (_name, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? "", first?.family);
  };

const answerTo = (sent: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    sent.once("response", resolve);
    // Also what happens to the connection once there is an answer.
    sent.on("error", reject);
  });

async function bodyOf(answer: IncomingMessage, sizeLimit: number, origin: string): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer as AsyncIterable<Uint8Array>) {
    size += piece.length;
    // Leaving the loop early ends the connection.
    if (size > sizeLimit) throw new OutgoingError("too-large", origin);
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** Statuses whose answers have no body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf({ statusCode = 0, headersDistinct }: IncomingMessage, body: Uint8Array<ArrayBuffer>): Response {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  return new Response(bodiless.has(statusCode) ? null : body, { status: statusCode, headers });
}
