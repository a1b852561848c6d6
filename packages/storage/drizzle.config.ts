import { defineConfig } from "drizzle-kit";

/** `pnpm --filter @weir/storage migration -- --name why` writes the next migration from the schema. */
export default defineConfig({
  dialect: "sqlite",
  schema: "./src/sqlite/schema.ts",
  out: "./migrations",
});
