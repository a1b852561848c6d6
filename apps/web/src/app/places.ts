import { inboxTexts, peopleTexts, teamTexts, textsOf } from "@weir/contract";
import { reaches, workspaceRoles } from "@weir/domain";
import type { useNavigate } from "@tanstack/react-router";
import { client } from "../lib/client.ts";
import type { PeoplePage } from "../lib/signed-out.ts";
import { whoIsHere } from "../lib/who.ts";
import { say } from "./say.ts";

export interface Place {
  readonly id: string;
  readonly label: string;
  go(): void;
}

const sayPeople = textsOf(peopleTexts);
const sayInbox = textsOf(inboxTexts);
const sayTeams = textsOf(teamTexts);

/** The pages that whoever sits here may go to, this board's views first, the other boards last; with the board itself where one is not on it. */
export async function placesFrom(
  navigate: ReturnType<typeof useNavigate>,
  boardId?: string,
  withBoard = false,
): Promise<Place[]> {
  const [who, boards] = await Promise.all([
    whoIsHere().catch(() => undefined),
    client.boards().then(
      (answer) => answer.boards,
      () => [],
    ),
  ]);
  const isTeam = who?.mode === "team" && who.role !== null;
  const isAdmin = isTeam && who.role !== null && reaches(workspaceRoles, who.role, "admin");
  const to = (path: "/" | "/import" | "/maps" | PeoplePage, label: string): Place => ({
    id: path,
    label,
    go: () => void navigate({ to: path }),
  });
  const view = (path: "analytics" | "value-stream" | "cadences"): Place[] =>
    boardId === undefined
      ? []
      : [
          {
            id: path,
            label: say(`shell.tab.${path}`),
            go: () => void navigate({ to: `/boards/$boardId/${path}`, params: { boardId } }),
          },
        ];
  const board: Place[] =
    boardId === undefined || !withBoard
      ? []
      : [
          {
            id: "board",
            label: say("shell.tab.board"),
            go: () => void navigate({ to: "/boards/$boardId", params: { boardId } }),
          },
        ];
  return [
    ...board,
    ...view("analytics"),
    ...view("value-stream"),
    ...view("cadences"),
    to("/", say("shell.all-boards")),
    to("/maps", say("shell.maps")),
    ...(who?.role === "guest" ? [] : [to("/import", say("shell.import"))]),
    ...(isTeam ? [to("/inbox", sayInbox("inbox.title")), to("/account", sayPeople("account.open"))] : []),
    ...(isAdmin
      ? [
          to("/people", sayPeople("account.people")),
          to("/people/teams", sayTeams("teams.title")),
          to("/audit", sayPeople("account.audit")),
        ]
      : who?.mode === "solo"
        ? [to("/people", sayPeople("invite.offer"))]
        : []),
    ...boards
      .filter((board) => board.archived !== true && board.boardId !== boardId)
      .map((board) => ({
        id: board.boardId,
        label: board.name,
        go: () => void navigate({ to: "/boards/$boardId", params: { boardId: board.boardId } }),
      })),
  ];
}
