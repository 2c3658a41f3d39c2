import type { AnyRule } from "../rule.ts";
import { rule as idleRole } from "./column/idle-role.ts";
import { rule as ownerBottleneck } from "./column/owner-bottleneck.ts";
import { rule as afterHoursNoOwner } from "./coverage/after-hours-no-owner.ts";
import { rule as areaMissing } from "./coverage/area-missing.ts";
import { rule as callerCheckMissing } from "./coverage/caller-check-missing.ts";
import { rule as changeApprovalMissing } from "./coverage/change-approval-missing.ts";
import { rule as contractExitMissing } from "./coverage/contract-exit-missing.ts";
import { rule as coverageHole } from "./coverage/coverage-hole.ts";
import { rule as edrUnowned } from "./coverage/edr-unowned.ts";
import { rule as insuranceFacts } from "./coverage/insurance-facts.ts";
import { rule as joinerLeaverTrigger } from "./coverage/joiner-leaver-trigger.ts";
import { rule as mustHaveRowMissing } from "./coverage/must-have-row-missing.ts";
import { rule as noContainmentAuthority } from "./coverage/no-containment-authority.ts";
import { rule as patchExceptionUnowned } from "./coverage/patch-exception-unowned.ts";
import { rule as providerBreachNoticeMissing } from "./coverage/provider-breach-notice-missing.ts";
import { rule as recoveryTargetUnset } from "./coverage/recovery-target-unset.ts";
import { rule as renewalUnowned } from "./coverage/renewal-unowned.ts";
import { rule as restoreTestMissing } from "./coverage/restore-test-missing.ts";
import { rule as saasBackupSilent } from "./coverage/saas-backup-silent.ts";
import { rule as tenantKeys } from "./coverage/tenant-keys.ts";
import { rule as unreportedBuyerChange } from "./coverage/unreported-buyer-change.ts";
import { rule as vendorUnlisted } from "./coverage/vendor-unlisted.ts";
import { rule as whoDeclaresIncident } from "./coverage/who-declares-incident.ts";
import { rule as buyerCannotLetGo } from "./cross-row/buyer-cannot-let-go.ts";
import { rule as modelMismatch } from "./cross-row/model-mismatch.ts";
import { rule as noVoiceToLeadership } from "./cross-row/no-voice-to-leadership.ts";
import { rule as thirdPartyAsOwner } from "./cross-row/third-party-as-owner.ts";
import { rule as doersInBothParties } from "./row/doers-in-both-parties.ts";
import { rule as emptyRow } from "./row/empty-row.ts";
import { rule as noOwner } from "./row/no-owner.ts";
import { rule as nobodyDoesIt } from "./row/nobody-does-it.ts";
import { rule as outOfScopeNoHolder } from "./row/out-of-scope-no-holder.ts";
import { rule as ownerActUnsaid } from "./row/owner-act-unsaid.ts";
import { rule as ownerInEachParty } from "./row/owner-in-each-party.ts";
import { rule as sharedWithoutSplit } from "./row/shared-without-split.ts";
import { rule as tooManyDoers } from "./row/too-many-doers.ts";
import { rule as twoOwners } from "./row/two-owners.ts";
import { rule as activityTooVague } from "./wording/activity-too-vague.ts";
import { rule as placeholderLeft } from "./wording/placeholder-left.ts";
import { rule as weaselWord } from "./wording/weasel-word.ts";

/** Every rule of the pack, by group; a test holds this list to the files. */
export const RULES: readonly AnyRule[] = [
  doersInBothParties,
  emptyRow,
  noOwner,
  nobodyDoesIt,
  outOfScopeNoHolder,
  ownerActUnsaid,
  ownerInEachParty,
  sharedWithoutSplit,
  tooManyDoers,
  twoOwners,
  idleRole,
  ownerBottleneck,
  activityTooVague,
  placeholderLeft,
  weaselWord,
  buyerCannotLetGo,
  modelMismatch,
  noVoiceToLeadership,
  thirdPartyAsOwner,
  afterHoursNoOwner,
  areaMissing,
  callerCheckMissing,
  changeApprovalMissing,
  contractExitMissing,
  coverageHole,
  edrUnowned,
  insuranceFacts,
  joinerLeaverTrigger,
  mustHaveRowMissing,
  noContainmentAuthority,
  patchExceptionUnowned,
  providerBreachNoticeMissing,
  recoveryTargetUnset,
  renewalUnowned,
  restoreTestMissing,
  saasBackupSilent,
  tenantKeys,
  unreportedBuyerChange,
  vendorUnlisted,
  whoDeclaresIncident,
];
