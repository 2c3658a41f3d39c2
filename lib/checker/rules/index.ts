import type { AnyRule } from "../rule.ts";
import { rule as afterHoursLoad } from "./column/after-hours-load.ts";
import { rule as idleRole } from "./column/idle-role.ts";
import { rule as noDeputy } from "./column/no-deputy.ts";
import { rule as noEmptyCells } from "./column/no-empty-cells.ts";
import { rule as ownerBottleneck } from "./column/owner-bottleneck.ts";
import { rule as roleOverloadedR } from "./column/role-overloaded-r.ts";
import { rule as afterHoursNoOwner } from "./coverage/after-hours-no-owner.ts";
import { rule as areaMissing } from "./coverage/area-missing.ts";
import { rule as coverageHole } from "./coverage/coverage-hole.ts";
import { rule as patchExceptionUnowned } from "./coverage/patch-exception-unowned.ts";
import { rule as restoreTestMissing } from "./coverage/restore-test-missing.ts";
import { rule as buyerCannotLetGo } from "./cross-row/buyer-cannot-let-go.ts";
import { rule as circularDependency } from "./cross-row/circular-dependency.ts";
import { rule as controlOrVisibility } from "./cross-row/control-or-visibility.ts";
import { rule as gapInChain } from "./cross-row/gap-in-chain.ts";
import { rule as laneMismatch } from "./cross-row/lane-mismatch.ts";
import { rule as modelMismatch } from "./cross-row/model-mismatch.ts";
import { rule as noVoiceToLeadership } from "./cross-row/no-voice-to-leadership.ts";
import { rule as sameActTwoOwners } from "./cross-row/same-act-two-owners.ts";
import { rule as splitAtATier } from "./cross-row/split-at-a-tier.ts";
import { rule as thirdPartyAsOwner } from "./cross-row/third-party-as-owner.ts";
import { rule as approvalAsConsult } from "./row/approval-as-consult.ts";
import { rule as doersInBothParties } from "./row/doers-in-both-parties.ts";
import { rule as emptyRow } from "./row/empty-row.ts";
import { rule as letterUnknown } from "./row/letter-unknown.ts";
import { rule as noOwner } from "./row/no-owner.ts";
import { rule as nobodyDoesIt } from "./row/nobody-does-it.ts";
import { rule as outOfScopeNoHolder } from "./row/out-of-scope-no-holder.ts";
import { rule as ownerActUnsaid } from "./row/owner-act-unsaid.ts";
import { rule as ownerAlsoOnlyDoerAlsoChecker } from "./row/owner-also-only-doer-also-checker.ts";
import { rule as ownerInEachParty } from "./row/owner-in-each-party.ts";
import { rule as sharedSplitThin } from "./row/shared-split-thin.ts";
import { rule as sharedWithoutSplit } from "./row/shared-without-split.ts";
import { rule as toldButMustAct } from "./row/told-but-must-act.ts";
import { rule as tooManyConsulted } from "./row/too-many-consulted.ts";
import { rule as tooManyDoers } from "./row/too-many-doers.ts";
import { rule as tooManyInformed } from "./row/too-many-informed.ts";
import { rule as twoOwners } from "./row/two-owners.ts";
import { rule as activityCompound } from "./wording/activity-compound.ts";
import { rule as activityNoVerb } from "./wording/activity-no-verb.ts";
import { rule as activityTooVague } from "./wording/activity-too-vague.ts";
import { rule as definitionMissing } from "./wording/definition-missing.ts";
import { rule as emptyPromise } from "./wording/empty-promise.ts";
import { rule as jargonUnexplained } from "./wording/jargon-unexplained.ts";
import { rule as personNameInRole } from "./wording/person-name-in-role.ts";
import { rule as placeholderLeft } from "./wording/placeholder-left.ts";
import { rule as retiredTool } from "./wording/retired-tool.ts";
import { rule as silenceUnsettled } from "./wording/silence-unsettled.ts";
import { rule as timeLimitWithoutClock } from "./wording/time-limit-without-clock.ts";
import { rule as toolBrandOnly } from "./wording/tool-brand-only.ts";
import { rule as unilateralChange } from "./wording/unilateral-change.ts";
import { rule as unlimitedWord } from "./wording/unlimited-word.ts";
import { rule as weaselWord } from "./wording/weasel-word.ts";

/** Every rule of the pack, by group; a test holds this list to the files. */
export const RULES: readonly AnyRule[] = [
  approvalAsConsult,
  doersInBothParties,
  emptyRow,
  letterUnknown,
  noOwner,
  nobodyDoesIt,
  outOfScopeNoHolder,
  ownerActUnsaid,
  ownerAlsoOnlyDoerAlsoChecker,
  ownerInEachParty,
  sharedSplitThin,
  sharedWithoutSplit,
  toldButMustAct,
  tooManyConsulted,
  tooManyDoers,
  tooManyInformed,
  twoOwners,
  afterHoursLoad,
  idleRole,
  noDeputy,
  noEmptyCells,
  ownerBottleneck,
  roleOverloadedR,
  activityCompound,
  activityNoVerb,
  activityTooVague,
  definitionMissing,
  emptyPromise,
  jargonUnexplained,
  personNameInRole,
  placeholderLeft,
  retiredTool,
  silenceUnsettled,
  timeLimitWithoutClock,
  toolBrandOnly,
  unilateralChange,
  unlimitedWord,
  weaselWord,
  buyerCannotLetGo,
  circularDependency,
  controlOrVisibility,
  gapInChain,
  laneMismatch,
  modelMismatch,
  noVoiceToLeadership,
  sameActTwoOwners,
  splitAtATier,
  thirdPartyAsOwner,
  afterHoursNoOwner,
  areaMissing,
  coverageHole,
  patchExceptionUnowned,
  restoreTestMissing,
];
