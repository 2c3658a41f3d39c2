/** What pages and route handlers get from the server; they import this type only. */
export interface ServerContext {
  /** The public address, for links, cookies and the check of the Origin header. */
  readonly origin: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
}

declare global {
  var __clearline: ServerContext | undefined;
}
