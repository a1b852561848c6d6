import type { BoardRole, Viewer } from "@weir/domain";
import type { Answer } from "./access.ts";

/** People who are given roles on boards together. */
export interface Team {
  readonly teamId: string;
  readonly name: string;
  readonly people: readonly string[];
  /** What it was given, on the boards that whoever asks may see. */
  readonly boards: readonly { readonly boardId: string; readonly role: BoardRole }[];
}

/** Teams, for those who run the workspace; every member may know of them. */
export interface TeamAccess {
  teams(viewer: Viewer): Promise<Answer<readonly Team[]>>;
  makeTeam(viewer: Viewer, name: string): Promise<Answer<Team>>;
  /** Names it anew, takes people out, lets people in; who is there already, or gone already, stays so. */
  changeTeam(
    viewer: Viewer,
    teamId: string,
    changes: { readonly name?: string; readonly add?: readonly string[]; readonly remove?: readonly string[] },
  ): Promise<Answer<Team>>;
  /** With all it was given on boards. What its people did stays told under its name. */
  removeTeam(viewer: Viewer, teamId: string): Promise<Answer<{ readonly removed: true }>>;
}
