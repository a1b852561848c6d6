import { say } from "./say-provider.ts";

/** What came of signing in elsewhere, as a sentence of the audit. */
export function auditProviderWords(
  did: "member.arrived" | "member.placed" | "identity.linked" | "identity.unlinked",
  { by, role }: { by: string; role: string },
): string {
  switch (did) {
    case "member.arrived":
    case "member.placed":
      return say(`audit.${did}`, { by, role });
    case "identity.linked":
    case "identity.unlinked":
      return say(`audit.${did}`, { by });
  }
}
