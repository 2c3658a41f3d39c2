"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactNode } from "react";

interface PopoverProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** It has gone, by whatever way, and the focus is back. */
  readonly onClosed?: () => void;
  /** What the popover stands beside. */
  readonly anchor: Element | null;
  readonly title: string;
  readonly children: ReactNode;
}

/** A small panel beside what it speaks about; Esc or a click elsewhere closes it. */
export function Popover({ open, onClose, onClosed, anchor, title, children }: PopoverProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      onOpenChangeComplete={(next) => !next && onClosed?.()}
    >
      <Base.Portal>
        <Base.Positioner className="popover-positioner" anchor={anchor} sideOffset={4} align="start">
          <Base.Popup className="popover">
            <Base.Title className="sr-only">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
