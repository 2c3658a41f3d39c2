import { ActivityId, AreaId, ChainId, ConflictId, ContactId, GapId, RoleId, RuleId } from "../schema/ids.ts";

export const activityId = (id: string): ActivityId => ActivityId.parse(id);
export const areaId = (id: string): AreaId => AreaId.parse(id);
export const roleId = (id: string): RoleId => RoleId.parse(id);
export const chainId = (id: string): ChainId => ChainId.parse(id);
export const gapId = (id: string): GapId => GapId.parse(id);
export const ruleId = (id: string): RuleId => RuleId.parse(id);
export const contactId = (id: string): ContactId => ContactId.parse(id);
export const conflictId = (id: string): ConflictId => ConflictId.parse(id);
