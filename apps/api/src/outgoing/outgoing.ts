import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { type Address, exchange } from "./exchange.ts";
import { OutgoingError } from "./outgoing-error.ts";
import { isPublicAddress } from "./public-address.ts";

/** All the addresses of a name, from the system unless a test says otherwise. */
export type Resolve = (name: string) => Promise<readonly Address[]>;

export interface OutgoingOptions {
  /**
   * Origins the operator named in the settings: they may be in the machine or its network, and go by plain HTTP where
   * they were written so. Whoever else is asked must be on the public internet and speak TLS.
   */
  readonly named?: readonly string[];
  readonly resolve?: Resolve;
  /** From the first look at the name to the last byte; milliseconds. */
  readonly timeLimitMs?: number;
  /** Bytes of an answer's body. */
  readonly sizeLimit?: number;
}

/** As the platform's `fetch`, with everything in it that must not happen to a server left out. */
export type Outgoing = (url: string | URL, init?: RequestInit) => Promise<Response>;

const systemResolve: Resolve = (name) => lookup(name, { all: true, verbatim: true });

/**
 * The one way to send a request out of the server. Names are looked up here, every address of theirs is judged, and the
 * connection goes to what was judged, whatever the name stands for a moment later. Redirects are answered, not followed;
 * time and size of an answer are limited.
 *
 * @throws {@link OutgoingError} from a request that was not made or had no answer.
 */
export function createOutgoing(options: OutgoingOptions = {}): Outgoing {
  const { resolve = systemResolve, timeLimitMs = 10_000, sizeLimit = 1024 ** 2 } = options;
  const named = new Set(options.named?.map((origin) => new URL(origin).origin));

  return async (url, init) => {
    const request = new Request(url, init);
    const target = new URL(request.url);
    const { origin, hostname, protocol } = target;
    const isNamed = named.has(origin);
    if (protocol !== "https:" && !(isNamed && protocol === "http:")) throw new OutgoingError("not-https", origin);

    const timeLimit = AbortSignal.timeout(timeLimitMs);
    const signal = AbortSignal.any([timeLimit, request.signal]);
    try {
      const addresses = await unless(signal, addressesOf(hostname, resolve, origin));
      if (!isNamed && !addresses.every(({ address }) => isPublicAddress(address)))
        throw new OutgoingError("private-address", origin);
      const body = new Uint8Array(await request.arrayBuffer());
      return await exchange({ target, request, body, addresses, signal, sizeLimit });
    } catch (error) {
      if (timeLimit.aborted) throw new OutgoingError("too-slow", origin, error);
      request.signal.throwIfAborted();
      throw error;
    }
  };
}

/** A URL writes every spelling of an address alike (`2130706433`, `0x7f.1`): what is none by then is a name. */
async function addressesOf(hostname: string, resolve: Resolve, origin: string): Promise<readonly Address[]> {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const found = await resolve(host).catch((error: unknown) => {
    throw new OutgoingError("unknown-name", origin, error);
  });
  if (found.length === 0) throw new OutgoingError("unknown-name", origin);
  return found;
}

/** The system's look at a name cannot be broken off: it is not waited for any longer. */
function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
