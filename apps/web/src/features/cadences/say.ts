import { cadenceTexts, cardTexts, replenishmentTexts, reviewTexts, standUpTexts, textsOf } from "@weir/contract";
import type { ClassOfService } from "@weir/domain";

export const say = textsOf({ ...cadenceTexts, ...standUpTexts, ...replenishmentTexts, ...reviewTexts });

const sayCard = textsOf(cardTexts);

/** What a class of service is called on the card. */
export const className = (classOfService: ClassOfService = "standard"): string =>
  sayCard(`drawer.class.${classOfService}`);
