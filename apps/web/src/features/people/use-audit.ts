import { useState } from "react";
import { peopleClient } from "../../lib/people-client.ts";
import { showToast } from "../../ui/toast.tsx";
import type { AuditEntry } from "./audit-words.ts";
import { useAnswer, type Loaded } from "./use-answer.ts";
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
  const { loaded: newest, reload } = useAnswer(loadNewest);
  const [before, setBefore] = useState<readonly (readonly AuditEntry[])[]>([]);
  const [busy, setBusy] = useState(false);
  const pages = newest.state === "ready" ? [newest.value, ...before] : [];
  const entries = pages.flat();
  const more = pages.at(-1)?.length === pageSize;
  const older = async (): Promise<void> => {
    setBusy(true);
    try {
      const page = await pageBefore(entries.at(-1)?.seq, pageSize);
      setBefore([...before, page]);
    } catch (failure) {
      void showToast(whyNot(failure), { tone: "wrong" });
    } finally {
      setBusy(false);
    }
  };
  const loaded: Loaded<ShownAudit> = newest.state === "ready" ? { state: "ready", value: { entries, more } } : newest;
  return { loaded, busy, reload, older };
}

const loadNewest = () => pageBefore(undefined, pageSize);

const pageBefore = async (before: number | undefined, limit: number): Promise<readonly AuditEntry[]> =>
  (
    await peopleClient.audit({
      query: { limit: String(limit), ...(before !== undefined && { before: String(before) }) },
    })
  ).entries;

/** All of it, for an export. */
export async function wholeAudit(): Promise<readonly AuditEntry[]> {
  const all: AuditEntry[] = [];
  for (;;) {
    const page = await pageBefore(all.at(-1)?.seq, exportSize);
    all.push(...page);
    if (page.length < exportSize) return all;
  }
}
