import { randomBytes } from "node:crypto";

export type SecurityHeaders = { readonly nonce: string; readonly headers: ReadonlyMap<string, string> };

const unusedFeatures = ["camera", "geolocation", "microphone", "payment", "usb", "browsing-topics"];

/** Headers for one response, with a fresh nonce that Next puts on its own scripts. */
export function createSecurityHeaders(origin: string, path: string): SecurityHeaders {
  const nonce = randomBytes(18).toString("base64");
  const headers = new Map([
    ["content-security-policy", toPolicy(nonce, origin)],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "same-origin"],
    ["permissions-policy", unusedFeatures.map((feature) => `${feature}=()`).join(", ")],
    ["referrer-policy", "no-referrer"],
    ["x-content-type-options", "nosniff"],
  ]);
  if (origin.startsWith("https:")) headers.set("strict-transport-security", "max-age=31536000");
  if (!path.startsWith("/_next/static/")) headers.set("cache-control", "no-store");
  return { nonce, headers };
}

function toPolicy(nonce: string, origin: string): string {
  const socketOrigin = origin.replace(/^http/, "ws");
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${socketOrigin}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
