import type { Story } from "../story.ts";
import { story as backupsFailing } from "./backups-failing-three-nights.ts";
import { story as caller } from "./caller-wants-a-password.ts";
import { story as mailbox } from "./finance-mailbox-taken-over.ts";
import { story as internetDown } from "./internet-down-on-monday.ts";
import { story as onHoliday } from "./it-manager-on-holiday.ts";
import { story as leaver } from "./leaver-not-disabled.ts";
import { story as ransomware } from "./ransomware-on-saturday.ts";

/** Every story that can be played, in the order in which they are offered. */
export const STORIES: readonly Story[] = [
  ransomware,
  mailbox,
  internetDown,
  backupsFailing,
  leaver,
  onHoliday,
  caller,
];

export function findStory(id: string): Story | undefined {
  return STORIES.find((story) => story.id === id);
}
