import { z } from "zod";
import { login, name, password } from "./access.ts";

export const accountAnswer = z.object({ personId: z.string(), name: z.string(), login: z.string() });
export const nameBody = z.strictObject({ name });
/** With another login others come in: the password says that it is they who sit there. */
export const loginBody = z.strictObject({ login, password });
