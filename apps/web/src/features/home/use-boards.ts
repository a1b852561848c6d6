import type { AnswerOf, BoardListItem } from "@weir/contract";
import { reaches, workspaceRoles } from "@weir/domain";
import { useEffect, useState } from "react";
import { client } from "../../lib/client.ts";

type DemoState = "offered" | "present" | "off";

interface Workspace {
  readonly boards: readonly BoardListItem[];
  readonly demo: DemoState;
  /** Whether whoever sits here may start boards, or only see those they were let in to. */
  readonly mayCreate: boolean;
  readonly isSolo: boolean;
}

export type WorkspaceLoad =
  | { readonly phase: "loading" }
  | { readonly phase: "failed" }
  | { readonly phase: "ready"; readonly workspace: Workspace };

async function fetchWorkspace(): Promise<WorkspaceLoad> {
  try {
    const [{ boards }, session] = await Promise.all([client.boards(), client.session()]);
    return { phase: "ready", workspace: { boards, demo: session.demo.state, ...standingOf(session) } };
  } catch {
    return { phase: "failed" };
  }
}

const standingOf = ({ mode, role }: Pick<AnswerOf<"session">, "mode" | "role">) => ({
  mayCreate: mode === "solo" || reaches(workspaceRoles, role ?? undefined, "member"),
  isSolo: mode === "solo",
});

/** The boards there are and whether a demo is offered; `reload` asks again and keeps what is shown meanwhile. */
export function useBoards(): { readonly load: WorkspaceLoad; readonly reload: () => Promise<void> } {
  const [load, setLoad] = useState<WorkspaceLoad>({ phase: "loading" });
  useEffect(() => {
    let here = true;
    const show = async (): Promise<void> => {
      const next = await fetchWorkspace();
      if (here) setLoad(next);
    };
    void show();
    return () => {
      here = false;
    };
  }, []);
  return { load, reload: async () => setLoad(await fetchWorkspace()) };
}
