import { rankByCostOfDelay } from "@weir/flow-metrics";

export const answer = rankByCostOfDelay([
  { id: "search", costOfDelay: 3, duration: 1, since: null },
  { id: "checkout", costOfDelay: 8, duration: 4, since: null },
  { id: "idea", costOfDelay: 9, duration: 0, since: null },
]);
