import { boardRoles, type BoardRole } from "@weir/domain";

/** What is tried on teams; like people, they are numbers that wrap around. */
export type TeamDeed =
  | { readonly deed: "make-team"; readonly by: number }
  | { readonly deed: "remove-team"; readonly by: number; readonly team: number }
  | {
      readonly deed: "seat";
      readonly by: number;
      readonly team: number;
      readonly who: number;
      readonly there: boolean;
    }
  | {
      readonly deed: "give-team-role";
      readonly by: number;
      readonly team: number;
      readonly board: number;
      readonly role: BoardRole | null;
    };

interface ModelTeam {
  readonly people: Set<string>;
  /** What it was given, by board. */
  readonly roles: Map<string, BoardRole>;
}

/** Teams as plainly as they can be said. One that is removed is no more: nothing refers to it. */
export class TeamModel {
  /** All there ever were, by id; those that were removed have nobody. */
  readonly known = new Map<string, ModelTeam | undefined>();

  #of(personId: string): (readonly [string, ModelTeam])[] {
    return [...this.known].flatMap(([teamId, team]) => (team?.people.has(personId) ? [[teamId, team] as const] : []));
  }

  roleOf(boardId: string, personId: string): BoardRole | undefined {
    const theirs = this.#of(personId).map(([, { roles }]) => roles.get(boardId));
    return boardRoles.find((role) => theirs.includes(role));
  }

  /** Whom somebody acts for: their only team, or the only one of theirs that has a role there. */
  actsFor(boardId: string, personId: string): string | undefined {
    const theirs = this.#of(personId);
    const there = theirs.filter(([, { roles }]) => roles.has(boardId));
    if (theirs.length === 1) return theirs[0]?.[0];
    return there.length === 1 ? there[0]?.[0] : undefined;
  }

  boardGone(boardId: string): void {
    for (const team of this.known.values()) team?.roles.delete(boardId);
  }
}
