import type { ServerFrame } from "../frames.ts";
import type { ConnectionState, StorageTrouble } from "./connection.ts";

/** How things stand with the tab that owns queue and line. */
export interface OwnerWord {
  /** The owner's client name: another name means that another tab has taken over. */
  readonly client: string;
  readonly epoch: string;
  readonly connection: ConnectionState;
  readonly isPolling: boolean;
  /** Changes of all tabs of this computer that the server has not acknowledged yet. */
  readonly waiting: number;
  readonly storage: StorageTrouble | null;
}

/** What the owner tells other tabs: frames as a server sends them, and its word. */
export type TabFrame = ServerFrame | { readonly type: "owner"; readonly word: OwnerWord };
