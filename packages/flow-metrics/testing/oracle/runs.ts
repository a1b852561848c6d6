/** How many random cases a property tries: in the gate so many, by `npm run test:deep` 10,000 at least. */
export const deepRuns = (gate: number): number => (process.env["WEIR_DEEP"] === "1" ? Math.max(gate, 10_000) : gate);
