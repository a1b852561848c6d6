import { boardScreens } from "./board-screens.ts";
import { pageScreens } from "./page-screens.ts";
import type { Screen } from "./screen.ts";
import { streamScreens } from "./stream-screens.ts";

/** Every screen and what it may show: the gallery draws each, and no rule of accessibility is broken on any. */
export const everyScreen: readonly Screen[] = [...pageScreens, ...boardScreens, ...streamScreens];
