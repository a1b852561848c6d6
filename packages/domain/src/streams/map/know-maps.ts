import { know } from "../../known-verbs.ts";
import { mapVerbs } from "./map-verbs.ts";

/** Makes the verbs of maps known to a browser that shows one: they are in no board's first load. */
export const knowMaps = (): void => know(mapVerbs);
