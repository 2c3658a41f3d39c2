"use client";

import { Popover as Base } from "@base-ui/react/popover";
import { type ReactNode, useRef } from "react";

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

/** A small panel beside what it speaks about: focus begins at `data-first-focus`, Esc or a click elsewhere closes it. */
export function Popover({ open, onClose, onClosed, anchor, title, children }: PopoverProps) {
  const popup = useRef<HTMLDivElement>(null);
  const firstFocus = () => popup.current?.querySelector<HTMLElement>("[data-first-focus]") ?? true;
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      onOpenChangeComplete={(next) => !next && onClosed?.()}
    >
      <Base.Portal>
        <Base.Positioner className="popover-positioner" anchor={anchor} sideOffset={4} align="start">
          <Base.Popup ref={popup} className="popover" initialFocus={firstFocus}>
            <Base.Title className="sr-only">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
