import type { Viewer } from "@weir/domain";
import { expect } from "vitest";
import type { Access } from "../src/access/access.ts";
import type { TeamDeed, TeamModel } from "./team-model.ts";

/** What the deeds on teams need of a story that is told. */
export interface TeamStage {
  readonly access: Access;
  readonly teams: TeamModel;
  readonly viewer: Viewer;
  /** What the model says that whoever asks may. */
  readonly managesPeople: boolean;
  readonly manages: (boardId: string) => boolean;
  readonly person: (at: number) => string;
  readonly board: (at: number) => string;
  readonly fresh: () => string;
}

const done = (answer: object): boolean => !("problem" in answer || "denied" in answer);

/** Does a deed on access and on the model, and holds one answer against the other. */
export const actOnTeams = async (deed: TeamDeed, stage: TeamStage): Promise<void> => {
  const { access, teams, viewer, managesPeople } = stage;
  if (deed.deed === "make-team") {
    const made = await access.makeTeam(viewer, stage.fresh());
    expect(done(made)).toBe(managesPeople);
    if ("teamId" in made) teams.known.set(made.teamId, { people: new Set(), roles: new Map() });
    return;
  }
  const ids = [...teams.known.keys()];
  const teamId = ids[deed.team % ids.length];
  if (teamId === undefined) return;
  const team = teams.known.get(teamId);
  switch (deed.deed) {
    case "remove-team":
      expect(done(await access.removeTeam(viewer, teamId))).toBe(managesPeople && team !== undefined);
      if (managesPeople) teams.known.set(teamId, undefined);
      return;
    case "seat": {
      const personId = stage.person(deed.who);
      const change = deed.there ? { add: [personId] } : { remove: [personId] };
      const answer = await access.changeTeam(viewer, teamId, change);
      expect(done(answer)).toBe(managesPeople && team !== undefined);
      if (!done(answer)) return;
      if (deed.there) team?.people.add(personId);
      else team?.people.delete(personId);
      return;
    }
    case "give-team-role": {
      const boardId = stage.board(deed.board);
      const answer = await access.changeBoardAccess(viewer, boardId, { teams: [{ teamId, role: deed.role }] });
      expect(done(answer)).toBe(stage.manages(boardId) && team !== undefined);
      if (!done(answer)) return;
      if (deed.role === null) team?.roles.delete(boardId);
      else team?.roles.set(boardId, deed.role);
    }
  }
};
