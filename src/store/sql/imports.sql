-- name: LastImport
-- The newest import's number.
-- gives: import_id integer
SELECT COALESCE(MAX(import_id), 0) AS import_id FROM import;

-- name: InsertImport
-- One file taken in.
-- takes: import_id integer, act_id integer, kind text, source text, source_name text, file_name text, file_digest text, format text, as_of text, taken_at text, user_id integer, header text, remarks text, rows_read integer, rows_taken integer, rows_already_held integer, rows_put_right integer, rows_refused integer
INSERT INTO import (import_id, act_id, kind, source, source_name, file_name, file_digest, format, as_of, taken_at, user_id,
  header, remarks, rows_read, rows_taken, rows_already_held, rows_put_right, rows_refused, state)
VALUES (:import_id, :act_id, :kind, :source, :source_name, :file_name, :file_digest, :format, :as_of, :taken_at, :user_id,
  :header, :remarks, :rows_read, :rows_taken, :rows_already_held, :rows_put_right, :rows_refused, 'taken');

-- name: ImportOfSameFile
-- Imports of the very same file, said to be the same thing and not undone, newest first.
-- takes: file_digest text, kind text, source text, source_name text, as_of text
-- gives: import_id integer, taken_at text
SELECT import_id, taken_at FROM import
WHERE file_digest = :file_digest AND kind = :kind AND source = :source AND source_name = :source_name AND as_of = :as_of
  AND state = 'taken' ORDER BY import_id DESC;

-- name: ImportById
-- One import.
-- takes: import_id integer
-- gives: import_id integer, act_id integer, kind text, source text, source_name text, file_name text, file_digest text, format text, as_of text, taken_at text, user_id integer, header text, remarks text, rows_read integer, rows_taken integer, rows_already_held integer, rows_put_right integer, rows_refused integer, state text
SELECT import_id, act_id, kind, source, source_name, file_name, file_digest, format, as_of, taken_at, user_id, header,
  remarks, rows_read, rows_taken, rows_already_held, rows_put_right, rows_refused, state
FROM import WHERE import_id = :import_id;

-- name: DayOfImport
-- The day an import's file is true of.
-- takes: import_id integer
-- gives: as_of text
SELECT as_of FROM import WHERE import_id = :import_id;

-- name: ImportsInBrief
-- Every import: what reading claims needs.
-- gives: import_id integer, kind text, as_of text, state text
SELECT import_id, kind, as_of, state FROM import ORDER BY import_id;

-- name: SetImportState
-- Marks an import undone.
-- takes: import_id integer, state text
UPDATE import SET state = :state WHERE import_id = :import_id;

-- name: InsertSnapshot
-- A list that was whole on a day.
-- takes: import_id integer, feed text, urn integer, as_of text, pupils integer
INSERT INTO snapshot (import_id, feed, urn, as_of, pupils) VALUES (:import_id, :feed, :urn, :as_of, :pupils);

-- name: SnapshotOfImport
-- Whether an import holds a whole list of a feed.
-- takes: import_id integer, feed text
-- gives: pupils integer
SELECT pupils FROM snapshot WHERE import_id = :import_id AND feed = :feed;

-- name: RowsWaiting
-- How many rows of an import wait in quarantine.
-- takes: import_id integer
-- gives: waiting integer
SELECT COUNT(*) AS waiting FROM refused_row WHERE import_id = :import_id AND state = 'waiting';

-- name: NewestSnapshot
-- The newest list of a feed that is not undone.
-- takes: feed text
-- gives: import_id integer, as_of text, pupils integer
SELECT s.import_id, s.as_of, s.pupils FROM snapshot s JOIN import i ON i.import_id = s.import_id
WHERE s.feed = :feed AND i.state = 'taken' ORDER BY s.as_of DESC, s.import_id DESC LIMIT 1;

-- name: SnapshotsUpTo
-- Every list as of a day, oldest first: the last of a feed is its newest.
-- takes: as_of text
-- gives: import_id integer, feed text, urn integer, as_of text
SELECT s.import_id, s.feed, s.urn, s.as_of FROM snapshot s JOIN import i ON i.import_id = s.import_id
WHERE i.state = 'taken' AND s.as_of <= :as_of ORDER BY s.as_of, s.import_id;

-- name: InsertRowNote
-- What was put right in a row.
-- takes: import_id integer, row_number integer, place integer, column_name text, sentence text
INSERT INTO row_note (import_id, row_number, place, column_name, sentence)
VALUES (:import_id, :row_number, :place, :column_name, :sentence);

-- name: InsertRefusedRow
-- A row that waits in quarantine.
-- takes: import_id integer, row_number integer, cells text, problems text
INSERT INTO refused_row (import_id, row_number, cells, problems, state)
VALUES (:import_id, :row_number, :cells, :problems, 'waiting');

-- name: RefusedRow
-- One row in quarantine.
-- takes: import_id integer, row_number integer
-- gives: cells text, problems text, state text
SELECT cells, problems, state FROM refused_row WHERE import_id = :import_id AND row_number = :row_number;

-- name: SetRefusedRowState
-- A row is no longer waiting.
-- takes: import_id integer, row_number integer, state text
UPDATE refused_row SET state = :state WHERE import_id = :import_id AND row_number = :row_number;
