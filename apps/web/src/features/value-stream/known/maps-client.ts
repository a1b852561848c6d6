import { createClient, mapPaths } from "@weir/contract";
import { browserFetch } from "../../../lib/client.ts";

/** The typed client of value stream maps. */
export const mapsClient = createClient(mapPaths, { baseUrl: "", fetch: browserFetch });
