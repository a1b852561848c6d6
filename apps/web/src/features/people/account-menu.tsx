import { useNavigate } from "@tanstack/react-router";
import { reaches, workspaceRoles } from "@weir/domain";
import { CircleUserRound, UserPlus } from "lucide-react";
import type { ReactNode } from "react";
import { client } from "../../lib/client.ts";
import { useWho } from "../../lib/who.ts";
import { IconButton } from "../../ui/button.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { showToast } from "../../ui/toast.tsx";
import { say } from "./say.ts";
import { whyNot } from "./use-sending.ts";

/** In the rail: who I am and what belongs to me, or while nobody else is here the way to invite them. */
export function AccountMenu({ className }: { className?: string | undefined }): ReactNode {
  const who = useWho();
  const navigate = useNavigate();
  if (who === undefined || (who.mode === "team" && (who.person === null || who.role === null))) return null;
  if (who.mode === "solo")
    return (
      <IconButton
        label={say("invite.offer")}
        tip="right"
        className={className}
        onClick={() => void navigate({ to: "/people" })}
      >
        <UserPlus size={18} />
      </IconButton>
    );
  const { person, role } = who;
  if (person === null || role === null) return null;
  const words = { name: person.name, role: say(`people.role.${role}`) };
  const runs = reaches(workspaceRoles, role, "admin");
  const entries: MenuEntry[] = [
    { heading: `${words.name} · ${words.role}` },
    { label: say("account.open"), onSelect: () => void navigate({ to: "/account" }) },
    ...(runs
      ? [
          { label: say("account.people"), onSelect: () => void navigate({ to: "/people" }) },
          { label: say("account.audit"), onSelect: () => void navigate({ to: "/audit" }) },
        ]
      : []),
    "rule",
    { label: say("account.sign-out"), onSelect: () => void signOut() },
  ];
  return (
    <Menu
      label={say("account.menu", words)}
      entries={entries}
      trigger={
        <IconButton label={say("account.menu", words)} tip="right" className={className}>
          <CircleUserRound size={18} />
        </IconButton>
      }
    />
  );
}

async function signOut(): Promise<void> {
  try {
    await client.signOut();
    // A whole new page: nothing of what was seen stays behind.
    location.assign("/sign-in");
  } catch (failure) {
    void showToast(say("account.sign-out-failed", { why: whyNot(failure) }), { tone: "wrong" });
  }
}
