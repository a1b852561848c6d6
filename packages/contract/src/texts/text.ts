import { adminCliTexts } from "./admin-cli.ts";
import { analyticsTexts } from "./analytics.ts";
import { attachmentTexts } from "./attachments.ts";
import { boardTexts } from "./board.ts";
import { cadenceTexts, replenishmentTexts, standUpTexts } from "./cadences.ts";
import { cardTexts, stageTexts } from "./card.ts";
import { chartTexts } from "./charts.ts";
import { cliTexts } from "./cli.ts";
import { factCliTexts } from "./facts-cli.ts";
import { factTexts } from "./facts.ts";
import { fieldStoryTexts, fieldTexts } from "./fields.ts";
import { labelTexts } from "./labels.ts";
import { templateTexts } from "./templates.ts";
import { handTexts } from "./hand.ts";
import { importProblemTexts, importQuestionTexts, importWarningTexts } from "./import.ts";
import { intakeTexts, requestCardTexts, requestTexts } from "./intake.ts";
import { markdownTexts } from "./markdown.ts";
import { keptTexts } from "./kept.ts";
import { inboxTexts } from "./inbox.ts";
import { pageHandTexts } from "./page-hand.ts";
import { keyNameTexts } from "./key-names.ts";
import { languageTexts } from "./language.ts";
import { limitsDialogTexts } from "./limits-dialog.ts";
import { limitTexts } from "./limits.ts";
import { lookTexts } from "./look.ts";
import { dropTexts } from "./drop.ts";
import { noticeTexts } from "./notices.ts";
import { rowTexts } from "./rows.ts";
import { mailPageTexts } from "./mail-page.ts";
import { mailTexts } from "./mail.ts";
import { peopleTexts } from "./people.ts";
import { blockerTexts } from "./blockers.ts";
import { listTexts } from "./list.ts";
import { linkTexts } from "./links.ts";
import { ruleTexts } from "./policies.ts";
import { policyRefusalTexts } from "./policy-refusals.ts";
import { policyStoryTexts } from "./policy-story.ts";
import { receiverFigureTexts, receiverTexts } from "./receiver.ts";
import { ruleChangeTexts } from "./rule-changes.ts";
import { policyTexts } from "./stage-policy.ts";
import { privacyCliTexts } from "./privacy-cli.ts";
import { privacyTexts } from "./privacy.ts";
import { problemTexts } from "./problems.ts";
import { providerTexts } from "./provider.ts";
import { refusalTexts } from "./refusals.ts";
import { removalTexts } from "./removal.ts";
import { reviewTexts } from "./review.ts";
import { sinceTexts } from "./since.ts";
import { shareTexts } from "./share.ts";
import { shellTexts } from "./shell.ts";
import { sizeFieldTexts } from "./size-fields.ts";
import { sizeLimitTexts } from "./size-limits.ts";
import { sizeTexts } from "./sizes.ts";
import { stageGroupTexts } from "./stage-groups.ts";
import { starterTexts } from "./starters.ts";
import { startTexts } from "./start.ts";
import { teamTexts } from "./teams.ts";
import { textsOf } from "./texts-of.ts";
import { togetherTexts } from "./together.ts";
import { warningTexts } from "./warnings.ts";

/** Every sentence of every room, one line a room. Another language is another such object. */
export const catalogue = {
  ...problemTexts,
  ...refusalTexts,
  ...limitTexts,
  ...policyRefusalTexts,
  ...ruleTexts,
  ...policyTexts,
  ...linkTexts,
  ...listTexts,
  ...cadenceTexts,
  ...standUpTexts,
  ...replenishmentTexts,
  ...reviewTexts,
  ...blockerTexts,
  ...receiverTexts,
  ...receiverFigureTexts,
  ...policyStoryTexts,
  ...ruleChangeTexts,
  ...limitsDialogTexts,
  ...fieldTexts,
  ...labelTexts,
  ...templateTexts,
  ...fieldStoryTexts,
  ...sizeTexts,
  ...sizeLimitTexts,
  ...sizeFieldTexts,
  ...intakeTexts,
  ...requestCardTexts,
  ...requestTexts,
  ...warningTexts,
  ...startTexts,
  ...starterTexts,
  ...shellTexts,
  ...languageTexts,
  ...keyNameTexts,
  ...keptTexts,
  ...analyticsTexts,
  ...boardTexts,
  ...attachmentTexts,
  ...cardTexts,
  ...markdownTexts,
  ...stageTexts,
  ...stageGroupTexts,
  ...handTexts,
  ...lookTexts,
  ...rowTexts,
  ...dropTexts,
  ...noticeTexts,
  ...peopleTexts,
  ...providerTexts,
  ...mailTexts,
  ...mailPageTexts,
  ...removalTexts,
  ...shareTexts,
  ...teamTexts,
  ...togetherTexts,
  ...inboxTexts,
  ...pageHandTexts,
  ...sinceTexts,
  ...privacyTexts,
  ...chartTexts,
  ...cliTexts,
  ...adminCliTexts,
  ...privacyCliTexts,
  ...factTexts,
  ...factCliTexts,
  ...importProblemTexts,
  ...importWarningTexts,
  ...importQuestionTexts,
} as const;

export type TextKey = keyof typeof catalogue;

export const isTextKey = (key: string): key is TextKey => Object.hasOwn(catalogue, key);

/** Looks up any sentence by its key; see {@link textsOf} for a part of the catalogue only. */
export const text = textsOf(catalogue);
