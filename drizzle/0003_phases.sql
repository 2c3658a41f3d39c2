CREATE TABLE `phase` (
	`matrix` text PRIMARY KEY NOT NULL,
	`root` text NOT NULL,
	`phase` text NOT NULL,
	`side` text NOT NULL,
	`by_name` text NOT NULL,
	`kept_at` text NOT NULL,
	`opened_at` text,
	FOREIGN KEY (`matrix`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`root`) REFERENCES `matrix`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `phase_root` ON `phase` (`root`);--> statement-breakpoint
ALTER TABLE `participant` ADD `came_from` text REFERENCES participant(id) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `participant_from` ON `participant` (`came_from`);