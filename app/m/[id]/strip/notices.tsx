"use client";

import { useEffect } from "react";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/line-icon.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { loadNoticeBody, NoticeDetails } from "./notice-details.tsx";
import styles from "./notices.module.css";

/** What happened to one's own edits and must be known: refused, in conflict, built upon. */
export function Notices() {
  const session = useMatrixSession();
  const { dismiss } = session;
  useEffect(() => void loadNoticeBody(), []);
  const notices = session.notices.filter((notice) => notice.isFromAway !== true);
  if (notices.length === 0) return null;
  return (
    <div className={styles["notices"]} data-no-print>
      {notices.map((notice) => (
        <Banner
          key={notice.id}
          tone="warning"
          live="alert"
          icon={<Icon name="warning-line" />}
          actions={
            <>
              {notice.action && <Button onClick={notice.action.run}>{notice.action.label}</Button>}
              <Button variant="plain" onClick={() => dismiss(notice.id)}>
                Dismiss
              </Button>
            </>
          }
        >
          {notice.message}
          <NoticeDetails notice={notice} session={session} />
        </Banner>
      ))}
    </div>
  );
}
