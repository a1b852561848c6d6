import type { FastifyInstance } from "fastify";
import type { z } from "zod";

/**
 * What concerns people leaves through the contract's schemas: a field that is not in them does not, whatever the store
 * answered; and an answer that lacks one leaves not at all. Elsewhere answers are boards, which hold no secrets, and are
 * too large to be looked through (decision 0021).
 */
export function stripAnswers(app: FastifyInstance): void {
  app.setSerializerCompiler<z.ZodType>(
    ({ schema }) =>
      (answer) =>
        JSON.stringify(schema.parse(answer)),
  );
}
