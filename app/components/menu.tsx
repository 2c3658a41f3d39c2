"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Fragment, useState } from "react";
import { Icon, type IconName } from "./line-icon.tsx";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  readonly run: () => void;
}

export interface MenuSection {
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuProps {
  readonly label: string;
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  readonly variant?: "quiet" | "plain";
  /** Asked each time the list opens. */
  readonly listSections: () => readonly MenuSection[];
}

/** A button that opens a list of things to do. */
export function Menu({ label, icon, iconOnly = false, variant = "quiet", listSections }: MenuProps) {
  // The list opens inside the landmark of its button, not at the end of the page.
  const [host, setHost] = useState<HTMLElement | null>(null);
  return (
    <Base.Root>
      <Base.Trigger
        className="button"
        data-variant={variant}
        {...(iconOnly ? { "data-icon-only": "", "aria-label": label, title: label } : {})}
      >
        {icon && <Icon name={icon} />}
        {!iconOnly && label}
        {!iconOnly && <Icon name="chevron-down" />}
      </Base.Trigger>
      <span ref={setHost} />
      <Base.Portal container={host}>
        <Base.Positioner className="popover-positioner" sideOffset={4} align="start">
          <Base.Popup className="popover menu">
            <Sections listSections={listSections} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Sections({ listSections }: Pick<MenuProps, "listSections">) {
  return (
    <>
      {listSections().map((section, at) => (
        <Fragment key={section.heading ?? section.entries[0]?.id ?? at}>
          {at > 0 && <hr className="menu-rule" />}
          <Base.Group>
            {section.heading && <Base.GroupLabel className="menu-heading">{section.heading}</Base.GroupLabel>}
            {section.entries.map((entry) => (
              <Base.Item
                key={entry.id}
                className="menu-item"
                disabled={entry.disabled ?? false}
                onClick={entry.run}
              >
                {entry.label}
                {entry.shortcut && <span className="kbd">{entry.shortcut}</span>}
              </Base.Item>
            ))}
          </Base.Group>
        </Fragment>
      ))}
    </>
  );
}
