import { Button } from "../../../components/button.tsx";
import type { MatrixSession, SessionNotice } from "../matrix-session.tsx";
import styles from "./away.module.css";
import { NoticeDetails } from "./notice-details.tsx";

interface AwayItemProps {
  readonly notice: SessionNotice;
  readonly session: MatrixSession;
}

/** One of one's own changes that did not simply go in. */
export function AwayItem({ notice, session }: AwayItemProps) {
  return (
    <li className={styles["item"]}>
      <div className={styles["head"]}>
        <span>{notice.message}</span>
        <Button variant="plain" onClick={() => session.dismiss(notice.id)}>
          Done with this
        </Button>
      </div>
      <NoticeDetails notice={notice} session={session} isOpen />
    </li>
  );
}
