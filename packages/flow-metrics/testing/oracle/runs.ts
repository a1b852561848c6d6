const isDeep = process.env["WEIR_DEEP"] === "1";

/** How many random cases a property tries: in the gate so many, by `npm run test:deep` 10,000 at least. */
export const deepRuns = (gate: number): number => (isDeep ? Math.max(gate, 10_000) : gate);
/** Options of a test that tries many. */
export const patient = { timeout: isDeep ? 3_600_000 : 60_000 };
