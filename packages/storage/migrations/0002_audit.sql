-- Written by hand: what is generated has no word for triggers, and would not say who made the boards there are.
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`did` text NOT NULL,
	`what` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_entries` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit entries stay'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_words` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit entries stay as they are'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_only_grows` BEFORE INSERT ON `audit` WHEN NEW.`seq` IS NOT (SELECT coalesce(max(`seq`), 0) + 1 FROM `audit`) BEGIN SELECT RAISE(ABORT, 'audit entries follow each other'); END;
--> statement-breakpoint
UPDATE `rows` SET `body` = json_patch(`body`, json_object('createdBy', (
	SELECT json_extract(`events`.`body`, '$.actor.id')
	FROM `streams` JOIN `events` ON `events`.`position` = `streams`.`stream_key` * 4294967296 + 1
	WHERE `streams`.`name` = 'board:' || `rows`.`key`
		AND json_extract(`events`.`body`, '$.type') = 'board.created'
		AND json_extract(`events`.`body`, '$.actor.kind') = 'person'
))) WHERE `kind` = 'board';
