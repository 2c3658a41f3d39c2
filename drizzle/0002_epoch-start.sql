ALTER TABLE `matrix` ADD `shared_epoch_start` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `matrix` ADD `buyer_epoch_start` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `matrix` ADD `provider_epoch_start` integer DEFAULT 0 NOT NULL;