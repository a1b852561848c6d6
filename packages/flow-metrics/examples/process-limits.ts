import { xmrLimits, xmrSignals } from "@weir/flow-metrics";

const usual = xmrLimits([10, 20, 30, 40]);
const since = xmrSignals([24, 55, 31], usual, [1]);

export const answer = { mean: usual.mean, upperLimit: usual.upperLimit, lowerLimit: usual.lowerLimit, since };
