const opened: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/** An address that a text may lead to, or nothing: whole ones to the web or a mailbox, and no other. */
export function safeAddress(address: string): string | undefined {
  const { protocol } = URL.parse(address) ?? {};
  return protocol !== undefined && opened.has(protocol) ? address : undefined;
}
