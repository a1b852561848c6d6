import type { FastifyInstance } from "fastify";

/** Every address a server knows, read from what it prints of itself: `METHOD /path/:parameter`. */
export function addressesOf(app: FastifyInstance): string[] {
  const branch: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split("\n")
    .flatMap((line) => {
      const [, indent = "", segment = "", methods] = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
      const depth = indent.length / 4;
      branch.splice(depth, branch.length, segment);
      return methods === undefined ? [] : methods.split(", ").map((method) => `${method} ${branch.join("")}`);
    });
}
