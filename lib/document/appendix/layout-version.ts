/** Raised whenever the same content would print in another way. */
export const LAYOUT_VERSION = 4;
