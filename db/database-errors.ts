/** The database was written by a newer Clearline; reading it with this one could lose what that one added. */
export class DatabaseTooNewError extends Error {
  constructor(file: string) {
    super(
      `The database ${file} was written by a newer version of Clearline; install that version or a newer one, or set CLEARLINE_DATA_DIR to another folder.`,
    );
    this.name = "DatabaseTooNewError";
  }
}

/** The database file cannot be read or written, or is no database. */
export class DatabaseUnusableError extends Error {
  constructor(file: string, reason: string) {
    super(
      `The database ${file} cannot be used (${reason}); make it a readable and writable file of this user, restore it from a copy, or set CLEARLINE_DATA_DIR to another folder.`,
    );
    this.name = "DatabaseUnusableError";
  }
}

/** The file is no database of Clearline that could be read. */
export class DatabaseUnreadableError extends Error {
  constructor(file: string, reason: string) {
    super(
      `${file} cannot be read as a database of Clearline (${reason}); name a file that “clearline backup” wrote, or the clearline.db of a data folder.`,
    );
    this.name = "DatabaseUnreadableError";
  }
}
