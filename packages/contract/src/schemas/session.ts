import { workspaceRoles } from "@weir/domain";
import { z } from "zod";
import { id } from "./common.ts";

export const sessionAnswer = z.object({
  mode: z.enum(["solo", "team"]),
  /** Null: nobody is signed in. */
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** What the person is in the workspace; in solo mode the owner. */
  role: z.enum(workspaceRoles).nullable(),
  /** The sign-in provider, as people call it; null where there is none. */
  oidc: z.object({ name: z.string() }).nullable(),
  /** Mail is sent: links for a new password can be asked for. */
  mail: z.boolean(),
  demo: z.object({ state: z.enum(["offered", "present", "off"]) }),
  version: z.string(),
});

/** Removed people and teams, too, because events name them. */
export const peopleAnswer = z.object({
  people: z.array(z.object({ personId: z.string(), name: z.string(), removed: z.int().optional() })),
  teams: z.array(z.object({ teamId: z.string(), name: z.string(), removed: z.literal(true).optional() })),
});

export const demoBody = z
  .strictObject({
    seed: z.int("a whole number").min(0).max(4_294_967_295).optional(),
    asOf: z.iso.datetime("an instant in UTC").optional(),
  })
  .nullish();

export const demoAnswer = z.object({ boards: z.array(z.object({ boardId: z.string(), name: z.string() })) });

export const advanceBody = z.strictObject({
  by: z
    .string("a duration such as P4W or P10D")
    .regex(/^P(?:\d{1,2}W|\d{1,3}D)$/, "a duration such as P4W or P10D")
    .meta({ description: "How far the demo's clock moves on, as an ISO 8601 duration in weeks or days." }),
});
export const advanceAnswer = z.object({
  asOf: z.iso.datetime(),
  boards: z.array(z.object({ boardId: z.string(), seq: z.int() })),
});

/** Empty `problems`: all is well. */
export const checkAnswer = z.object({
  streams: z.int(),
  events: z.int(),
  problems: z.array(z.object({ stream: z.string().optional(), problem: z.string() })),
});

export const removed = z.object({ removed: z.array(id) });
export const health = z.looseObject({ status: z.enum(["ok", "failing"]) });
