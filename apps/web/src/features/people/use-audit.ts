import { useCallback, useEffect, useState } from "react";
import { client } from "../../lib/client.ts";
import { showToast } from "../../ui/toast.tsx";
import type { AuditEntry } from "./audit-words.ts";
import type { Loaded } from "./use-answer.ts";
import { whyNot } from "./use-sending.ts";

const pageSize = 100;
const exportSize = 1_000;

export interface ShownAudit {
  readonly entries: readonly AuditEntry[];
  /** There may be older ones. */
  readonly more: boolean;
}

/** The audit page by page, newest first. */
export function useAudit(): {
  readonly loaded: Loaded<ShownAudit>;
  readonly busy: boolean;
  readonly reload: () => Promise<void>;
  readonly older: () => Promise<void>;
} {
  const [loaded, setLoaded] = useState<Loaded<ShownAudit>>({ state: "loading" });
  const [busy, setBusy] = useState(false);
  const reload = useCallback(async () => {
    const next = await pageBefore(undefined, pageSize).then(
      (entries): Loaded<ShownAudit> => ({ state: "ready", value: { entries, more: entries.length === pageSize } }),
      (failure: unknown): Loaded<ShownAudit> => ({ state: "failed", why: whyNot(failure), failure }),
    );
    setLoaded(next);
  }, []);
  useEffect(() => void reload(), [reload]);
  const older = async (): Promise<void> => {
    if (loaded.state !== "ready") return;
    const { entries } = loaded.value;
    setBusy(true);
    try {
      const next = await pageBefore(entries.at(-1)?.seq, pageSize);
      setLoaded({ state: "ready", value: { entries: [...entries, ...next], more: next.length === pageSize } });
    } catch (failure) {
      void showToast(whyNot(failure), { tone: "wrong" });
    } finally {
      setBusy(false);
    }
  };
  return { loaded, busy, reload, older };
}

const pageBefore = async (before: number | undefined, limit: number): Promise<readonly AuditEntry[]> =>
  (await client.audit({ query: { limit: String(limit), ...(before !== undefined && { before: String(before) }) } }))
    .entries;

/** All of it, for an export. */
export async function wholeAudit(): Promise<readonly AuditEntry[]> {
  const all: AuditEntry[] = [];
  for (;;) {
    const page = await pageBefore(all.at(-1)?.seq, exportSize);
    all.push(...page);
    if (page.length < exportSize) return all;
  }
}
