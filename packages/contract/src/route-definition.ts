import { z } from "zod";
import type { RouteAction } from "./route-action.ts";

/** What a route takes and gives, and the action its caller must be allowed. */
export interface RouteDefinition {
  /** What the one policy is asked; `open` needs nobody's leave (health and the session itself). */
  readonly action: RouteAction;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** How the body travels; JSON unless said otherwise. */
  readonly consumes?: "multipart/form-data" | "application/octet-stream";
  readonly status: 200 | 201 | 302;
  readonly answer: z.ZodType;
  /** What each status answers, where one request may end well in several ways. */
  readonly answers?: Readonly<Partial<Record<200 | 201, z.ZodType>>>;
}

/** No parameters in the query. */
export const none = z.strictObject({});
