"use client";

import type { ActionContext, Overlay } from "../actions/matrix-action.ts";
import { CallMode } from "../call/call-mode.tsx";
import { CommentsOverlay } from "../comments/comments-overlay.tsx";
import { RowDrawer } from "../row/row-drawer.tsx";
import { AcceptGapDialog } from "./accept-gap-dialog.tsx";
import { AreaDialog } from "./area-dialog.tsx";
import { AskDialog } from "./ask-dialog.tsx";
import { CommandDialog } from "./command-dialog.tsx";
import { FixesPopover } from "./fixes-popover.tsx";
import { KeySheet } from "./key-sheet.tsx";
import { LetterPicker } from "./letter-picker.tsx";
import { PastePreview } from "./paste-preview.tsx";
import { RoleDialog } from "./role-dialog.tsx";

export { KeptTexts } from "../toolbar/kept-texts.tsx";

interface OverlaysProps {
  readonly overlay: Overlay | null;
  readonly context: ActionContext;
}

/** Whatever stands open above the grid. */
export function Overlays({ overlay, context }: OverlaysProps) {
  switch (overlay?.kind) {
    case "picker":
      return <LetterPicker context={context} />;
    case "fixes":
      return <FixesPopover context={context} />;
    case "drawer":
      return <RowDrawer key={overlay.row} context={context} row={overlay.row} field={overlay.field} />;
    case "comments":
      return (
        <CommentsOverlay key={JSON.stringify(overlay.anchor)} context={context} anchor={overlay.anchor} />
      );
    case "keys":
      return <KeySheet context={context} />;
    case "commands":
      return <CommandDialog context={context} />;
    case "area":
      return <AreaDialog context={context} area={overlay.area} />;
    case "role":
      return <RoleDialog context={context} role={overlay.role} beside={overlay.beside} />;
    case "paste":
      return <PastePreview context={context} plan={overlay.plan} />;
    case "accept":
      return <AcceptGapDialog context={context} finding={overlay.finding} />;
    case "ask":
      return <AskDialog context={context} finding={overlay.finding} />;
    case "call":
      return <CallMode context={context} />;
    case undefined:
      return null;
  }
}
