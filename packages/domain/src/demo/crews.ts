import type { Crew } from "./demo-plan.ts";

export const product: Crew = { group: "Product", people: ["Helle", "Sofie"] };
export const leads: Crew = { group: "Leads", people: ["Karin", "Emil", "Noor"] };

/** How much of a day's arrivals comes from Monday to Friday, for teams. */
export const weekdays = [1.5, 1, 1, 0.9, 0.6];
