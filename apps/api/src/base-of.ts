import type { FastifyRequest } from "fastify";

/** Where links lead to: the address people use, or else the one that this request came to, which the guard knows. */
export const baseOf = (
  { baseUrl }: { readonly baseUrl: string | undefined },
  { headers }: Pick<FastifyRequest, "headers">,
): string => baseUrl ?? `http://${headers.host ?? ""}`;
