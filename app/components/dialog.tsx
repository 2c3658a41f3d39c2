"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactNode, useRef } from "react";
import { Icon } from "./line-icon.tsx";

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  /** Buttons, the one that goes on last. */
  readonly actions?: ReactNode;
  readonly size?: "medium" | "large";
  /** `drawer` stands at the side, on a small screen at the bottom. */
  readonly kind?: "dialog" | "drawer";
}

/** A modal dialog or drawer: focus begins at `data-first-focus` or on itself, stays inside, and goes back; Esc closes. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  actions,
  size = "medium",
  kind = "dialog",
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  const firstFocus = () => popup.current?.querySelector<HTMLElement>("[data-first-focus]") ?? popup.current;
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup ref={popup} className={kind} data-size={size} initialFocus={firstFocus}>
          <div className="overlay-head">
            <div>
              <Base.Title className="overlay-title">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description render={<div />} className="soft small">
                  {description}
                </Base.Description>
              )}
            </div>
            <Base.Close className="button" data-variant="plain" data-icon-only="" aria-label="Close">
              <Icon name="close" />
            </Base.Close>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a body that scrolls must be reachable by key */}
          <section className="overlay-body" tabIndex={0} aria-label={title}>
            {children}
          </section>
          <div className="overlay-foot">{actions}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
