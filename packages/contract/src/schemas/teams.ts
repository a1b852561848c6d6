import { z } from "zod";
import { boardRole, name } from "./access.ts";
import { id } from "./common.ts";

export const teamParams = z.strictObject({ teamId: id });
export const newTeamBody = z.strictObject({ name });

const people = z.array(id, "a list of people's ids").max(1_000, "at most 1000 people").optional();
/** Names it anew, lets people in, takes people out. */
export const teamBody = z.strictObject({ name: name.optional(), add: people, remove: people });

/** `boards`: those of its roles that whoever asks may see. */
export const oneTeamAnswer = z.object({
  teamId: z.string(),
  name: z.string(),
  people: z.array(z.string()),
  boards: z.array(z.object({ boardId: z.string(), role: boardRole })),
});
export const teamsAnswer = z.object({ teams: z.array(oneTeamAnswer) });
export const removedTeamAnswer = z.object({ removed: z.literal(true) });
