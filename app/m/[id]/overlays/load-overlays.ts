/** Fetches what opens above the grid. */
export const loadOverlays = () => import("./overlays.tsx");
