/** JSON that is sound, and deeper than a stack. */
export const DEEP = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
