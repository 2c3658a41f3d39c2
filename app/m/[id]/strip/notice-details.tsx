"use client";

import { type ComponentProps, lazy, Suspense } from "react";
import type { NoticeBody } from "./notice-body.tsx";

/** Fetches what a notice shows; asked for once the page stands, so that it is there without a line too. */
export const loadNoticeBody = () => import("./notice-body.tsx");
const Body = lazy(() => loadNoticeBody().then(({ NoticeBody }) => ({ default: NoticeBody })));

/** What a notice is about, which few pages ever show: it comes after the page. */
export function NoticeDetails(props: ComponentProps<typeof NoticeBody>) {
  return (
    <Suspense>
      <Body {...props} />
    </Suspense>
  );
}
