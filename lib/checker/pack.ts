/** Number of the rule pack, printed with every result. */
export const RULE_PACK = 1;
