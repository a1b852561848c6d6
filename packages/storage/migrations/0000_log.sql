CREATE TABLE `events` (
	`position` integer PRIMARY KEY NOT NULL,
	`stream_key` integer NOT NULL,
	`seq` integer NOT NULL,
	`card_id` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_stream_seq` ON `events` (`stream_key`,`seq`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`command_id` text PRIMARY KEY NOT NULL,
	`content_hash` text NOT NULL,
	`spans` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rows` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`kind`, `key`)
);
--> statement-breakpoint
CREATE TABLE `snapshots` (
	`stream_key` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `streams` (
	`stream_key` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `streams_name_unique` ON `streams` (`name`);