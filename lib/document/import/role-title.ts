const LONG = 60;
/** A short name, a dash or a colon, and what explains it. */
const NAME_AND_MORE = /^(.{2,40}?)(?:\s[-–—]|:)\s(?=.{20})/;

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A heading as the name of a role, without what a long one says behind a dash or a colon to explain it. */
export function toRoleTitle(heading: string): string {
  const line = oneLine(heading);
  return (line.length > LONG && NAME_AND_MORE.exec(line)?.[1]) || line;
}

/** What a heading says behind the name of its role; empty for nothing. */
export const behindTitle = (heading: string): string => oneLine(heading).slice(toRoleTitle(heading).length);
