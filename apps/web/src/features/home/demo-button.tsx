import { useState, type ReactNode } from "react";
import { client, reasonOf } from "../../lib/client.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { say } from "./say.ts";

/** Creates the demo boards; says so while it takes a moment. */
export function DemoButton({
  label,
  look = "plain",
  onCreated,
}: {
  label: string;
  look?: "plain" | "quiet";
  onCreated: () => Promise<void>;
}): ReactNode {
  const [busy, setBusy] = useState(false);
  const create = async (): Promise<void> => {
    setBusy(true);
    try {
      await client.createDemo({ body: {} });
      await onCreated();
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
