import {
  blockerTexts,
  cardTexts,
  fieldStoryTexts,
  markdownTexts,
  policyStoryTexts,
  removalTexts,
  shellTexts,
  sizeFieldTexts,
  sizeLimitTexts,
  textsOf,
} from "@weir/contract";

export const say = textsOf({
  ...cardTexts,
  ...fieldStoryTexts,
  ...shellTexts,
  ...sizeFieldTexts,
  ...sizeLimitTexts,
  ...removalTexts,
  ...blockerTexts,
  ...policyStoryTexts,
  ...markdownTexts,
});
