/** Outside the flow: a stage no board lists, where imported cards stand. */
export { OFF_BOARD } from "@weir/flow-metrics";
export type { Actor, EventEnvelope, FactSource, Instant } from "./event.ts";
export { isRefusal } from "./refusal.ts";
export type { Breach, LimitInTheWay, LimitReached, NotAllowedWhy, Refusal, RefusalCode, Thing } from "./refusal.ts";
export type { DecideContext, States } from "./verb.ts";
export { eventDefinitionOf } from "./known-verbs.ts";
export { verbs } from "./verbs.ts";
export type { Command, CommandWish, DomainEvent } from "./verbs.ts";
export { decide, streamsOf } from "./decide.ts";
export type { Batch, Decision } from "./decide.ts";
export { emptyState, evolve, evolveAll } from "./evolve.ts";
export { parseCommand } from "./parse-command.ts";
export type { CommandProblem } from "./command-problem.ts";
export { inverseOf } from "./inverse.ts";
export { changesDescription, describedBefore, undoOfDescription } from "./described-before.ts";
export { undoOf } from "./undo-of.ts";
export type {
  BoardLane,
  BoardRemovedLane,
  BoardRemovedStage,
  BoardStage,
  BoardState,
  ImportedSource,
  ImportMapping,
  WipLimit,
} from "./streams/board/state.ts";
export type { StreamState } from "./streams/stream-state.ts";
export { packStream, unpackStream } from "./streams/stream-snapshot.ts";
export type { StreamSnapshot } from "./streams/stream-snapshot.ts";
export { factsIn, factsStream, isFactsStream, knownFact } from "./streams/facts/facts-state.ts";
export type { FactsState, KnownFact, OutsideFact } from "./streams/facts/facts-state.ts";
export { emptyMap, isMapStream, mapIdOf, mapStream } from "./streams/map/map-state.ts";
export type {
  Burst,
  DismissedWaste,
  MapState,
  MapStream,
  MapTarget,
  MapVersion,
  NodeFigure,
  OwnStep,
} from "./streams/map/map-state.ts";
export type { ToldMap, ToldPart, ToldStep, ToldTotals } from "./streams/map/told-map.ts";
export { drawnAs, figureOf, nodeOn, placeOfNode, predecessorOf, stepOf } from "./streams/map/nodes.ts";
export { dismissalOf } from "./streams/map/dismissals.ts";
export { isDismissed, onNodes, signOf } from "./streams/map/waste-signs.ts";
export { knownParts } from "./streams/map/known-parts.ts";
export type { MeasuredMap, MeasuredPart, MeasuredRun } from "./streams/map/known-parts.ts";
export { knowMaps } from "./streams/map/know-maps.ts";
export { authoriseOnMap } from "./policy/on-map.ts";
export { parseFacts } from "./streams/facts/parse-facts.ts";
export type { RecordFacts } from "./streams/facts/parse-facts.ts";
export { changesIn } from "./facts-file/fact-columns.ts";
export { readFactsFile } from "./facts-file/read-facts-file.ts";
export type { FactsFile } from "./facts-file/read-facts-file.ts";
export { factProblems } from "./streams/facts/fact-problems.ts";
export type { FactProblem } from "./streams/facts/fact-problems.ts";
export { mostFacts } from "./streams/facts/verbs/record-fact.ts";
export { classesOfService } from "./streams/board/card.ts";
export type { Blocked, Card, CheckItem, ClassOfService } from "./streams/board/card.ts";
export { isOnBoard } from "./streams/board/card.ts";
export { mostSize } from "./size.ts";
export {
  fieldKindNames,
  fieldsOf,
  longestFieldText,
  mostFields,
  mostOnFace,
  mostOptions,
} from "./streams/board/fields/board-field.ts";
export type { BoardField, CardField, FieldKindName, FieldValue } from "./streams/board/fields/board-field.ts";
export { fieldKinds } from "./streams/board/fields/field-kinds.ts";
export { boardIdOf, boardStream, isBoardStream } from "./streams/board/empty-board.ts";
export { mostViews, viewRows } from "./streams/board/views.ts";
export type { BoardView, ViewRows } from "./streams/board/views.ts";
export type { BoardStream } from "./streams/board/empty-board.ts";
export { limitOverHead } from "./streams/board/limits/head-limit.ts";
export {
  countAfter,
  countFor,
  limitFor,
  limitsReached,
  stageLimit,
  unsizedFor,
} from "./streams/board/limits/limits.ts";
export { landingStage, upstreamStages } from "./streams/board/landing-stage.ts";
export { cardsLabelled, type LabelLook } from "./streams/board/label-looks.ts";
export { longestTemplateText, mostTemplates, type CardTemplate } from "./streams/board/templates.ts";
export { templateValues, titledBy } from "./streams/board/template-card.ts";
export type { NewStep, NewValue } from "./streams/board/new-card-values.ts";
export { valuesOf } from "./streams/board/values-of.ts";
export { childProgress, linkedAs, openPredecessors } from "./streams/board/links/card-links.ts";
export type { CardLink, LinkWord } from "./streams/board/links/card-links.ts";
export { policyOf } from "./streams/board/policies/stage-policy.ts";
export type { EntryPoint, EntryPolicy, EntryTold, StagePolicy } from "./streams/board/policies/stage-policy.ts";
export { receiversAnswers } from "./streams/board/policies/receivers-answer.ts";
export type { AskedPull, ReceiversAnswer } from "./streams/board/policies/receivers-answer.ts";
export type { RuleChange } from "./streams/board/rule-changes.ts";
export { attendanceOf } from "./cadences/attendance.ts";
export { finishedByClass, rulesChanged } from "./cadences/review-facts.ts";
export { optionOrders, orderOptions } from "./cadences/order-options.ts";
export type { OptionOrder } from "./cadences/order-options.ts";
export { reviewParts, reviewRow } from "./cadences/review-rows.ts";
export type { ReviewPart, ReviewRow } from "./cadences/review-rows.ts";
export { roomToPull, upstreamOptions } from "./cadences/room-to-pull.ts";
export type { Room, RoomToPull } from "./cadences/room-to-pull.ts";
export { standUp } from "./cadences/stand-up.ts";
export type { StandUpCard, StandUpStage, StandUpWhy } from "./cadences/stand-up.ts";
export { cadenceKinds, meetingRoles, mostOtherRoles } from "./streams/board/meetings.ts";
export type { CadenceKind, Meeting, MeetingRole } from "./streams/board/meetings.ts";
export { laneOf } from "./streams/board/lanes.ts";
export { groupOf, stageRuns, stagesCalled } from "./streams/board/stage-groups.ts";
export type { StageGroup, StageRun } from "./streams/board/stage-groups.ts";
export { allCards, cardCount, cardOf, cardsIn } from "./streams/board/cards.ts";
export { needs } from "./policy/action.ts";
export type { Action } from "./policy/action.ts";
export { authorise, nobody, roleOn, soloViewer } from "./policy/authorise.ts";
export type { Denied, PersonViewer, Resource, Standing, TokenLimits, Viewer } from "./policy/authorise.ts";
export { fieldWishes, intakeFields } from "./intake/form-fields.ts";
export { askableFields, askedFields, wrongValues } from "./intake/own-wishes.ts";
export type { AskedField, OwnWish } from "./intake/own-wishes.ts";
export type { FieldWish, FieldWishes, IntakeField } from "./intake/form-fields.ts";
export { requestProgress, requestStates } from "./intake/request-progress.ts";
export type { RequestProgress, RequestState } from "./intake/request-progress.ts";
export { requesterOf } from "./policy/requester.ts";
export type { RequesterViewer } from "./policy/requester.ts";
export { boardRoles, higherRole, reaches, tokenScopes, workspaceRoles } from "./policy/roles.ts";
export type { BoardRole, TokenScope, WorkspaceRole } from "./policy/roles.ts";
export { commandAction } from "./policy/command-action.ts";
export { hidesPeople, readActionOf, visible, visibleBoard } from "./policy/visible.ts";
export { sharedActions, shareKinds } from "./policy/shared.ts";
export type { ShareKind, ShareViewer } from "./policy/shared.ts";
export { frameOf } from "./streams/board/frame-of.ts";
export { planImport, defaultMaxBytes } from "./importers/plan-import.ts";
export { matchesPattern, strength as patternStrength } from "./importers/workflow-file/stage-pattern.ts";
export { importers } from "./importers/importers.ts";
export type { Importer } from "./importers/importer.ts";
export type * from "./importers/import-plan.ts";
export { answersIn, importAnswerKeys } from "./importers/import-answers.ts";
export type { ImportAnswers } from "./importers/import-answers.ts";
export type { ImportProblem, ImportProblemCode } from "./importers/import-problem.ts";
export { boardOfPlan, stagesMissingOn } from "./importers/board-of-plan.ts";
export type { BoardCreation } from "./importers/board-of-plan.ts";
export { stateOfPlan } from "./importers/state-of-plan.ts";
export { isSupposed } from "./importers/foreign-id.ts";
export { importRecordOf, recordedImports } from "./importers/import-record.ts";
export type { ImportRecord } from "./importers/import-record.ts";
export { stageIdsOf } from "./importers/stage-ids.ts";
export type { PlannedEvent, PlannedFact } from "./importers/planned-fact.ts";
export { workflowFileOf } from "./importers/workflow-file/workflow-file-of.ts";
export { offeredFields, writeWorkflowFile } from "./importers/workflow-file/write-workflow-file.ts";
export { importedKinds, type ImportedKind, type SourceField } from "./importers/fields/source-fields.ts";
export type { WorkflowFile, WorkflowFileStage } from "./importers/workflow-file/workflow-file.ts";
export { flowLogOfBoard, flowLogOfPlan } from "./flow-log-of.ts";
export { workflowOf } from "./streams/board/workflow-of.ts";
export { REMOVED_TEXT } from "./streams/board/removed-text.ts";
export { redacted } from "./redaction.ts";
export type { RedactionTarget } from "./redaction.ts";
export { mentionOf, mentionPieces, mentionsIn, withMentions } from "./streams/board/mentions.ts";
export { foldCardDetails } from "./streams/board/card-details.ts";
export type { CardDetails, Comment } from "./streams/board/card-details.ts";
export { boardAt } from "./streams/board/board-at.ts";
export { generateDemo } from "./demo/generate-demo.ts";
export type { DemoBoard, DemoOptions } from "./demo/generate-demo.ts";
export { advanceDemo, demoClock } from "./demo/advance-demo.ts";
export type { DemoAdvance } from "./demo/advance-demo.ts";
export { canFold } from "./streams/board/can-fold.ts";
export { fromSnapshot, snapshotVersion, toSnapshot } from "./streams/board/snapshot/snapshot.ts";
export type { BoardSnapshot } from "./streams/board/snapshot/snapshot.ts";
export { cardOrder } from "./filter/card-order.ts";
export { cardSorts, isCardSort, sortedField } from "./filter/card-sorts.ts";
export type { CardSort } from "./filter/card-sorts.ts";
export { chooseCards, readFigureFilter } from "./filter/choose-cards.ts";
export type { FigureFilter } from "./filter/choose-cards.ts";
export { parentsOn } from "./filter/filter-context.ts";
export {
  asksForParents,
  asksForPeople,
  dependsOnTime,
  filterFields,
  folded,
  longestFilter,
  ME,
} from "./filter/filter.ts";
export type * from "./filter/filter.ts";
export { cardMatcher } from "./filter/match-filter.ts";
export { newCardFacts } from "./filter/new-card-facts.ts";
export type { KnownNames, NewCardFacts } from "./filter/new-card-facts.ts";
export { parseFilter } from "./filter/parse-filter.ts";
export type { FilterProblem, ParsedFilter } from "./filter/parse-filter.ts";
export { printFieldName, printFilter, printPart, printTerm, printValue } from "./filter/print-filter.ts";
export { scanFilter } from "./filter/scan-filter.ts";
export type { ScannedTerm, ScannedValue } from "./filter/scan-filter.ts";
export { apply } from "./decide.ts";
export { answer, createReplica, dispatch, receive, reload, view } from "./replica.ts";
export type { Answer, PendingCommand, Replica } from "./replica.ts";
export { parseEvent, upcast } from "./parse-event.ts";
export { verbTable } from "./verb-table.ts";
export type { EventRow, FieldRow, VerbRow } from "./verb-table.ts";
