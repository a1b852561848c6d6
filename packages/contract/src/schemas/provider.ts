import { z } from "zod";
import { instant } from "./common.ts";
import { offerSecondFactorBody } from "./second-factor.ts";

/** `to`: where on this site to go on; the sign-in page judges it. */
export const beginProviderQuery = z.strictObject({
  to: z.string("a path").max(2_000, "a path of at most 2000 characters").optional(),
});

const said = z.string("one word of the provider").max(8_000, "at most 8000 characters").optional();
/** What the provider sends along; whatever else it says is left alone. */
export const finishProviderQuery = z.looseObject({ code: said, state: said, iss: said, error: said });

/** To the provider, or back to a page of ours. */
export const redirectAnswer = z.null();

/** `name`: the provider, null where none is configured. `onlyWayIn`: nobody knows their password. */
export const providerLinkAnswer = z.object({
  name: z.string().nullable(),
  linkedAt: instant.optional(),
  onlyWayIn: z.boolean(),
});
/** `code` where there is a second factor. */
export const linkProviderBody = offerSecondFactorBody;
/** Where the browser goes to be linked. */
export const linkProviderAnswer = z.object({ location: z.string() });
export const unlinkedAnswer = z.object({ unlinked: z.literal(true) });
