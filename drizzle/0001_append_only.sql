CREATE TRIGGER `change_stays` BEFORE UPDATE ON `change`
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `change_is_kept` BEFORE DELETE ON `change`
WHEN (SELECT `deleted_at` FROM `matrix` WHERE `id` = OLD.`matrix`) IS NULL
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only while its matrix exists');
END;
--> statement-breakpoint
CREATE TRIGGER `change_ends` BEFORE INSERT ON `change`
WHEN (SELECT `deleted_at` FROM `matrix` WHERE `id` = NEW.`matrix`) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the matrix was deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `fate_stays` BEFORE UPDATE ON `fate`
BEGIN
  SELECT RAISE(ABORT, 'an op has one fate for ever');
END;
--> statement-breakpoint
CREATE TRIGGER `fate_is_kept` BEFORE DELETE ON `fate`
WHEN (SELECT `deleted_at` FROM `matrix` WHERE `id` = OLD.`matrix`) IS NULL
BEGIN
  SELECT RAISE(ABORT, 'an op has one fate for ever');
END;
--> statement-breakpoint
CREATE TRIGGER `access_log_stays` BEFORE UPDATE ON `access_log`
BEGIN
  SELECT RAISE(ABORT, 'the access log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `access_log_is_kept` BEFORE DELETE ON `access_log`
WHEN (SELECT `deleted_at` FROM `matrix` WHERE `id` = OLD.`matrix`) IS NULL
BEGIN
  SELECT RAISE(ABORT, 'the access log is append-only while its matrix exists');
END;
--> statement-breakpoint
CREATE TRIGGER `edition_stays` BEFORE UPDATE ON `edition`
WHEN OLD.`pdf` IS NOT NULL
  OR NEW.`matrix` <> OLD.`matrix`
  OR NEW.`number` <> OLD.`number`
  OR NEW.`fingerprint` <> OLD.`fingerprint`
  OR NEW.`stage` <> OLD.`stage`
  OR NEW.`matrix_json` <> OLD.`matrix_json`
  OR NEW.`record_json` <> OLD.`record_json`
BEGIN
  SELECT RAISE(ABORT, 'an edition never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `edition_is_kept` BEFORE DELETE ON `edition`
WHEN (SELECT `deleted_at` FROM `matrix` WHERE `id` = OLD.`matrix`) IS NULL
BEGIN
  SELECT RAISE(ABORT, 'an edition is kept while its matrix exists');
END;
--> statement-breakpoint
CREATE TRIGGER `matrix_ends_once` BEFORE UPDATE OF `deleted_at` ON `matrix`
WHEN OLD.`deleted_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the matrix was deleted');
END;
