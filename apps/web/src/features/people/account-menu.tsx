import { useNavigate, useRouterState } from "@tanstack/react-router";
import { reaches, workspaceRoles } from "@weir/domain";
import { CircleUserRound, UserPlus } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { useWho } from "../../lib/who.ts";
import { countKept } from "../../replica/waiting-store.ts";
import { IconButton } from "../../ui/button.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { say } from "./say.ts";
import { signOut } from "./sign-out.ts";
import { UnsentDialog } from "./unsent-dialog.tsx";

/** In the rail: who I am and what belongs to me, or while nobody else is here the way to invite them. */
export function AccountMenu({ className }: { className?: string | undefined }): ReactNode {
  const who = useWho();
  const navigate = useNavigate();
  const isHere = useRouterState({ select: ({ location }) => /^\/(account|people|audit)/.test(location.pathname) });
  const current = isHere ? "page" : undefined;
  const button = useRef<HTMLButtonElement>(null);
  const [unsent, setUnsent] = useState(0);
  if (who === undefined || (who.mode === "team" && (who.person === null || who.role === null))) return null;
  if (who.mode === "solo")
    return (
      <IconButton
        label={say("invite.offer")}
        tip="right"
        className={className}
        aria-current={current}
        onClick={() => void navigate({ to: "/people" })}
      >
        <UserPlus size={18} />
      </IconButton>
    );
  const { person, role } = who;
  if (person === null || role === null) return null;
  const leave = async (): Promise<void> => {
    const kept = await countKept(person.id);
    if (kept === 0) await signOut(person.id);
    else setUnsent(kept);
  };
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
    { label: say("account.sign-out"), onSelect: () => void leave() },
  ];
  return (
    <>
      <Menu
        label={say("account.menu", words)}
        entries={entries}
        trigger={
          <IconButton
            ref={button}
            label={say("account.menu", words)}
            tip="right"
            className={className}
            aria-current={current}
          >
            <CircleUserRound size={18} />
          </IconButton>
        }
      />
      {unsent > 0 && (
        <UnsentDialog
          count={unsent}
          returnTo={button}
          onStay={() => setUnsent(0)}
          onLeave={() => void signOut(person.id)}
        />
      )}
    </>
  );
}
