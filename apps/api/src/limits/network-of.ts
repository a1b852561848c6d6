import { isIPv6 } from "node:net";

/**
 * What counts as one source. A household has as many IPv6 addresses as it likes, all in one network of 64 bits; an IPv4
 * address may come as an IPv6 one.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [unzoned = ""] = address.split("%", 1);
  const [front = [], back = []] = unzoned.split("::").map((part) => (part === "" ? [] : part.split(":")));
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
  const groups = [...front, ...zeros, ...back].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}
