import { BlockList, isIPv4, isIPv6 } from "node:net";

/** What of IPv4 is not the public internet (IANA's registry of special-purpose addresses, and multicast). */
const reserved4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // A cloud's metadata are on 169.254.169.254.
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  // Public by its number, and yet the inside of every machine in Azure.
  ["168.63.129.16", 32],
] as const;

/** What of the public range of IPv6 leads elsewhere: tunnels (Teredo, 6to4), and what is not to be used. */
const reserved6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

/** An IPv4 address behind NAT64 stands in the last 32 bits. */
const nat64 = "64:ff9b::";

const private4 = new BlockList();
const public6 = new BlockList();
const private6 = new BlockList();
public6.addSubnet("2000::", 3, "ipv6");
public6.addSubnet(nat64, 96, "ipv6");
for (const [net, prefix] of reserved6) private6.addSubnet(net, prefix, "ipv6");
for (const [net, prefix] of reserved4) {
  private4.addSubnet(net, prefix, "ipv4");
  private6.addSubnet(nat64 + net, 96 + prefix, "ipv6");
}

/**
 * True for an address of the public internet. Of IPv6 only what is given out as such: no loopback, no local or link-local
 * one, none with a zone, and no IPv4 address in IPv6's clothes (`::ffff:127.0.0.1`), for which there is no need.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !private4.check(address, "ipv4");
  if (!isIPv6(address) || address.includes("%")) return false;
  return public6.check(address, "ipv6") && !private6.check(address, "ipv6");
}
