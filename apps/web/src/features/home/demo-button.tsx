import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { client, reasonOf } from "../../lib/client.ts";
import { listed } from "../../lib/locale.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { say } from "./say.ts";

/** Creates the demo boards, says so while it takes a moment, and opens the first of them. */
export function DemoButton({ label, look = "plain" }: { label: string; look?: "plain" | "quiet" }): ReactNode {
  const [busy, setBusy] = useState(false);
  const navigate = useNavigate();
  const create = async (): Promise<void> => {
    setBusy(true);
    try {
      const [first, ...others] = (await client.createDemo({ body: {} })).boards;
      if (first === undefined) return;
      await navigate({ to: "/boards/$boardId", params: { boardId: first.boardId } });
      void showToast(say("home.demo.made", { board: first.name, others: listed(others.map(({ name }) => name)) }), {
        action: { label: say("home.demo.all"), onClick: () => void navigate({ to: "/" }) },
      });
    } catch (failure) {
      void showToast(say("home.demo.failed", { why: reasonOf(failure, say("home.failed.text")) }), { tone: "wrong" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button look={look} disabled={busy} aria-busy={busy} onClick={() => void create()}>
      {busy ? say("home.first.demo.busy") : label}
    </Button>
  );
}
