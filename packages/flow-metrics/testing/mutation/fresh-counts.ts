/** What Stryker counts while tests run once without a mutant. */
declare global {
  var __stryker__: { mutantCoverage?: { static: object; perTest: object } } | undefined;
}

/** Files share a process, so each begins its counts anew: sums of sums would let endless loops run for long. */
const counts = globalThis.__stryker__?.mutantCoverage;
if (counts) Object.assign(counts, { static: {}, perTest: {} });

export {};
