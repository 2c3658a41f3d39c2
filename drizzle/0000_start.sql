CREATE TABLE `access_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`matrix` text NOT NULL,
	`at` text NOT NULL,
	`event` text NOT NULL,
	`side` text,
	`by_name` text,
	`subject` text NOT NULL,
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `access_log_matrix` ON `access_log` (`matrix`);--> statement-breakpoint
CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`matrix` text NOT NULL,
	`side` text NOT NULL,
	`right` text NOT NULL,
	`label` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	`last_seen_at` text,
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_secret_hash_unique` ON `api_token` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `api_token_matrix` ON `api_token` (`matrix`);--> statement-breakpoint
CREATE TABLE `link` (
	`id` text PRIMARY KEY NOT NULL,
	`matrix` text NOT NULL,
	`side` text NOT NULL,
	`keeper` text NOT NULL,
	`right` text NOT NULL,
	`label` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text,
	`expires_at` text NOT NULL,
	`is_single_claim` integer NOT NULL,
	`claimed_by` text,
	`claimed_at` text,
	`revoked_at` text,
	`rotated_from` text,
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rotated_from`) REFERENCES `link`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `link_secret_hash_unique` ON `link` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `link_matrix` ON `link` (`matrix`);--> statement-breakpoint
CREATE TABLE `participant` (
	`id` text PRIMARY KEY NOT NULL,
	`matrix` text NOT NULL,
	`side` text NOT NULL,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`right` text NOT NULL,
	`joined_at` text NOT NULL,
	`link` text,
	`revoked_at` text,
	`last_seen_at` text NOT NULL,
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`link`) REFERENCES `link`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participant_matrix` ON `participant` (`matrix`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`matrix` text NOT NULL,
	`side` text NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	`used_by` text,
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recovery_code_matrix` ON `recovery_code` (`matrix`);--> statement-breakpoint
CREATE TABLE `session` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session_participation` (
	`session` text NOT NULL,
	`matrix` text NOT NULL,
	`participant` text NOT NULL,
	PRIMARY KEY(`session`, `matrix`),
	FOREIGN KEY (`session`) REFERENCES `session`(`secret_hash`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participant`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_participation_participant` ON `session_participation` (`participant`);--> statement-breakpoint
CREATE TABLE `edition` (
	`matrix` text NOT NULL,
	`number` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`stage` text NOT NULL,
	`matrix_json` text NOT NULL,
	`record_json` text NOT NULL,
	`pdf` blob,
	`pdf_sha256` text,
	`rendered_at` text,
	PRIMARY KEY(`matrix`, `number`, `fingerprint`, `stage`),
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `upload` (
	`matrix` text NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`mime` text NOT NULL,
	`bytes` blob NOT NULL,
	`uploaded_at` text NOT NULL,
	PRIMARY KEY(`matrix`, `sha256`),
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `change` (
	`matrix` text NOT NULL,
	`stream` text NOT NULL,
	`revision` integer NOT NULL,
	`op` text NOT NULL,
	`at` text NOT NULL,
	`body` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`matrix`, `stream`, `revision`),
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `change_op` ON `change` (`matrix`,`op`);--> statement-breakpoint
CREATE TABLE `fate` (
	`matrix` text NOT NULL,
	`op` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`matrix`, `op`),
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `matrix` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`epoch` text NOT NULL,
	`shared_revision` integer NOT NULL,
	`shared_hash` text NOT NULL,
	`buyer_revision` integer NOT NULL,
	`buyer_hash` text NOT NULL,
	`provider_revision` integer NOT NULL,
	`provider_hash` text NOT NULL,
	`deleted_at` text
);
--> statement-breakpoint
CREATE TABLE `matrix_summary` (
	`matrix` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`buyer` text NOT NULL,
	`provider` text NOT NULL,
	`phase` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `snapshot` (
	`matrix` text NOT NULL,
	`stream` text NOT NULL,
	`revision` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`matrix`, `stream`),
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action
);
