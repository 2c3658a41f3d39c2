"use client";

import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { ButtonLink } from "../../../components/button-link.tsx";
import { Icon } from "../../../components/line-icon.tsx";
import { type MatrixSession, useMatrixSession } from "../matrix-session.tsx";

function changes(count: number): string {
  return count === 1 ? "1 change" : `${count} changes`;
}

function Refused({ pending, notices }: MatrixSession) {
  const kept =
    pending > 0 ? ` ${changes(pending)} of yours never reached the server and stay on this computer.` : "";
  if (notices.some(({ kind }) => kind === "reload")) {
    return (
      <Banner
        tone="warning"
        live="alert"
        actions={
          <Button variant="primary" onClick={() => location.reload()}>
            Load again
          </Button>
        }
      >
        The server is newer than this page. Load it again; what waits here is sent then.{kept}
      </Banner>
    );
  }
  return (
    <Banner tone="error" live="alert" actions={<ButtonLink href="/join">Use another link</ButtonLink>}>
      Your link does not open this matrix any more. What you see is the last state that reached this computer.
      {kept}
    </Banner>
  );
}

function storageWords(trouble: NonNullable<MatrixSession["storage"]>): string {
  return trouble === "full"
    ? "This computer has no room left to keep changes that wait. Free some space, and keep this tab open until “Saved” stands above."
    : "This browser does not let Clearline keep changes that wait (a private window, or storage is switched off for this site). Keep this tab open until “Saved” stands above.";
}

function offlineWords({ pending, storage }: MatrixSession): string {
  if (storage !== null) return `Offline. ${storageWords(storage)}`;
  if (pending === 0)
    return "Offline. You can go on working; what you change is kept on this computer and sent when the line is back.";
  const waiting = pending === 1 ? "1 change waits" : `${pending} changes wait`;
  return `Offline. ${waiting} on this computer, also when this tab is closed, and will be sent when the line is back and this matrix is open.`;
}

/** What stands between this tab and the server, on every page of a matrix; nothing while all is well. */
export function LineBanner() {
  const session = useMatrixSession();
  if (session.connection === "refused") return <Refused {...session} />;
  if (session.connection === "offline") {
    return (
      <Banner tone="warning" live="status" icon={<Icon name="warning-line" />}>
        {offlineWords(session)}
      </Banner>
    );
  }
  if (session.storage === null) return null;
  return (
    <Banner tone="warning" live="status" icon={<Icon name="warning-line" />}>
      {storageWords(session.storage)}
    </Banner>
  );
}
