import { Icon } from "../../../components/line-icon.tsx";
import styles from "./comments.module.css";
import type { CommentMark } from "./placed-talks.ts";

/** Open comments as a sign: an outlined balloon, a filled one while something in it is unread. Its place says it in words. */
export function CommentSign({ mark }: { readonly mark: CommentMark }) {
  return (
    <span className={styles["sign"]} data-comments={mark.unread > 0 ? "unread" : "open"}>
      <Icon name={mark.unread > 0 ? "comment-unread" : "comment"} />
    </span>
  );
}
