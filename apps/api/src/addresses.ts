/** 127.0.0.0/8, ::1 and the name that means them: only this machine gets there. */
export const isLoopback = (host: string): boolean =>
  host.toLowerCase() === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);

/** A server that listens here listens on all addresses it has. */
export const isEveryAddress = (host: string): boolean => host === "0.0.0.0" || /^[0:]*::?0*$/.test(host);

/** The name or address in a `Host` header, without port and brackets. */
export const hostIn = (header: string): string =>
  header
    .replace(/:\d{1,5}$/, "")
    .replace(/^\[(.*)\]$/, "$1")
    .toLowerCase();

/** Where whoever sits at the server opens it: on its own address, or on this machine where it listens on all. */
export function urlAt(host: string, port: number): string {
  const address = isEveryAddress(host) ? "127.0.0.1" : host;
  return `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
}
