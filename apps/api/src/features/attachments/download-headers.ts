import type { Attachment } from "@weir/storage";

/** Signs that a name in quotes may hold as it is. */
const plain = (name: string): string => name.replaceAll(/[^A-Za-z0-9 ._()-]/g, "_");

/** RFC 8187. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * A file leaves as bytes to be saved, whatever it holds: no browser shows it, and if one did, nothing in it would run or
 * know whose page it is.
 */
export const downloadHeaders = ({ name, bytes }: Attachment): Record<string, string> => ({
  "content-type": "application/octet-stream",
  "content-length": String(bytes),
  "content-disposition": `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
  "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
});
