import { expect, test } from "vitest";
import { defaultConventions } from "../../../src/conventions.ts";
import { waste } from "../../../src/waste/waste.ts";
import { plantedEvents, plantedLog, plants } from "../../planted-waste.ts";
import { difference } from "../agreement.ts";
import { patient } from "../runs.ts";
import { waste as wasteBeside } from "./waste.ts";

// Random histories are too short to show every sign; a simulated half year of a team that wastes in this way is not.
test.each(Object.entries(plants))("the oracle agrees on half a year with %s planted", patient, (_, plant) => {
  const log = plantedLog(3, plant);
  const asOf = log.asOf();
  const asked = { conventions: defaultConventions, asOf };
  const whole = { from: log.startsAt(), to: asOf + 1, isWindowed: false };
  const question = { ...asked, ...whole, events: plantedEvents(3, plant), workflow: log.workflow };
  expect(difference(waste.compute({ log, ...asked }, {}), wasteBeside(question))).toBeNull();
});
