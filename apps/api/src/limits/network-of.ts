import { isIPv6 } from "node:net";

/**
 * What counts as one source. A household has as many IPv6 addresses as it likes, all in one network of 64 bits; an IPv4
 * address may come as an IPv6 one.
 */
export const networkOf = (address: string): string => frontOf(address, 4);

/** Who may have very many such networks: of IPv6 the 48 bits that whoever asks is given. An IPv4 address has none. */
export function siteOf(address: string): string | undefined {
  const site = frontOf(address, 3);
  return site.includes(":") ? site : undefined;
}

/** So many groups of 16 bits of an IPv6 address; an IPv4 address as it is. */
function frontOf(address: string, groupsKept: number): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [unzoned = ""] = address.split("%", 1);
  const [front = [], back = []] = unzoned.split("::").map((part) => (part === "" ? [] : part.split(":")));
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
  const groups = [...front, ...zeros, ...back].slice(0, groupsKept);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}
