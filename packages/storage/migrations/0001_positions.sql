-- Written by hand: what is generated would lose where events stand, and cannot say WITHOUT ROWID.
CREATE TABLE `events_by_position` (
	`position` integer PRIMARY KEY NOT NULL,
	`card_id` text,
	`body` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `events_by_position` SELECT `stream_key` * 4294967296 + `seq`, `card_id`, `body` FROM `events` ORDER BY `stream_key`, `seq`;--> statement-breakpoint
DROP TABLE `events`;--> statement-breakpoint
ALTER TABLE `events_by_position` RENAME TO `events`;--> statement-breakpoint
CREATE TABLE `receipts_by_command` (
	`command_id` text PRIMARY KEY NOT NULL,
	`content_hash` text NOT NULL,
	`spans` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `receipts_by_command` SELECT `command_id`, `content_hash`, `spans` FROM `receipts` ORDER BY `command_id`;--> statement-breakpoint
DROP TABLE `receipts`;--> statement-breakpoint
ALTER TABLE `receipts_by_command` RENAME TO `receipts`;
