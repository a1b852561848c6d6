import { checkout } from "./checkout-plan.ts";
import type { DemoPlan } from "./demo-plan.ts";
import { portfolio } from "./portfolio-plan.ts";
import { search } from "./search-plan.ts";

/** A bicycle shop that never was, Fernway of Copenhagen: its portfolio and two of its teams. */
export const demoPlans: readonly DemoPlan[] = [portfolio, checkout, search];

export const demoTimeZone = "Europe/Copenhagen";
