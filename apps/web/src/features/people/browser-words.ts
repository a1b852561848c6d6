import { say } from "./say.ts";

/** In this order: each of these says that it is some of the later ones, too. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
];
const systems: readonly (readonly [string, RegExp])[] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMacintosh\b/],
  ["Linux", /\bLinux\b/],
];

/** What a browser says of itself, as people call it: "Firefox on Linux". */
export function browserWords(agent: string): string {
  const of = (names: typeof browsers) => names.find(([, sign]) => sign.test(agent))?.[0];
  const [browser, system] = [of(browsers), of(systems)];
  if (browser === undefined || system === undefined) return browser ?? system ?? say("account.sessions.unknown");
  return say("account.sessions.on", { browser, system });
}
