-- Every row of each derived table, in order of its key, and the removal of all of them: for verify and rebuild.

-- name: EventsAfter
-- The next events of the journal after one, oldest first.
-- takes: event_id integer, many integer
-- gives: event_id integer, act_id integer, kind text, subject text, payload text?, salt text?, commitment text
SELECT event_id, act_id, kind, subject, payload, salt, commitment FROM event
WHERE event_id > :event_id ORDER BY event_id LIMIT :many;

-- name: EverySchool
-- Schools.
-- gives: urn integer, la_code integer?, school_number integer?, name text, name_folded text, kind text, kind_group text, phase text, status text, opened_on text?, closed_on text?, low_age integer?, high_age integer?, town text, address text, postcode text?, telephone text, details text
SELECT urn, la_code, school_number, name, name_folded, kind, kind_group, phase, status, opened_on, closed_on, low_age,
  high_age, town, address, postcode, telephone, details
FROM school ORDER BY urn;

-- name: EverySchoolLink
-- Links between schools.
-- gives: urn integer, other_urn integer, relation text, linked_on text?
SELECT urn, other_urn, relation, linked_on FROM school_link ORDER BY urn, other_urn, relation;

-- name: EveryTermDate
-- Term dates.
-- gives: import_id integer, row_number integer, urn integer, kind text, first_day text, last_day text, name text
SELECT import_id, row_number, urn, kind, first_day, last_day, name FROM term_date ORDER BY import_id, row_number;

-- name: EveryImport
-- Files taken in.
-- gives: import_id integer, act_id integer, kind text, source text, source_name text, file_name text, file_digest text, format text, as_of text, taken_at text, user_id integer, header text, remarks text, rows_read integer, rows_taken integer, rows_already_held integer, rows_put_right integer, rows_refused integer, state text
SELECT import_id, act_id, kind, source, source_name, file_name, file_digest, format, as_of, taken_at, user_id, header,
  remarks, rows_read, rows_taken, rows_already_held, rows_put_right, rows_refused, state
FROM import ORDER BY import_id;

-- name: EverySnapshot
-- Whole lists.
-- gives: import_id integer, feed text, urn integer, as_of text, pupils integer
SELECT import_id, feed, urn, as_of, pupils FROM snapshot ORDER BY import_id, feed;

-- name: EveryRowNote
-- What was put right.
-- gives: import_id integer, row_number integer, place integer, column_name text, sentence text
SELECT import_id, row_number, place, column_name, sentence FROM row_note ORDER BY import_id, row_number, place;

-- name: EveryRefusedRow
-- Rows in quarantine, or once there.
-- gives: import_id integer, row_number integer, cells text, problems text, state text
SELECT import_id, row_number, cells, problems, state FROM refused_row ORDER BY import_id, row_number;

-- name: EveryChild
-- Children.
-- gives: child_id integer, surname text, forename text, surname_folded text, forename_folded text, date_of_birth text?, upn text?, sex text, postcode text?, school_urn integer?, live integer, merged_into integer?
SELECT child_id, surname, forename, surname_folded, forename_folded, date_of_birth, upn, sex, postcode, school_urn, live,
  merged_into
FROM child ORDER BY child_id;

-- name: EveryRecord
-- Records.
-- gives: record_id integer, import_id integer, row_number integer, child_id integer, source text, feed text, digest integer, school_urn integer?, surname text, forename text, former_surname text, middle_names text, date_of_birth text?, sex text, upn text?, former_upn text?, nhs_number text?, postcode text?, from_on text?, until_on text?, year_group text, enrolment text, standing text, ground text, destination text, destination_urn integer?, facts text, known_as text, address text, contacts text, because_of integer?, log_odds integer?, pattern integer?, parameters text
SELECT record_id, import_id, row_number, child_id, source, feed, digest, school_urn, surname, forename, former_surname,
  middle_names, date_of_birth, sex, upn, former_upn, nhs_number, postcode, from_on, until_on, year_group, enrolment,
  standing, ground, destination, destination_urn, facts, known_as, address, contacts, because_of, log_odds, pattern,
  parameters
FROM record ORDER BY record_id;

-- name: EveryListed
-- Which import listed which record.
-- gives: import_id integer, record_id integer, row_number integer
SELECT import_id, record_id, row_number FROM listed ORDER BY import_id, record_id;

-- name: EveryMatchKey
-- Blocking keys.
-- gives: child_id integer, match_key integer
SELECT child_id, match_key FROM match_key ORDER BY child_id, match_key;

-- name: EveryPair
-- Pairs of children a person is asked about.
-- gives: pair_id integer, child_a integer, child_b integer, record_a integer, record_b integer, reasons text, rule text, state text, log_odds integer?, pattern integer?, parameters text, news text, settled_at text
SELECT pair_id, child_a, child_b, record_a, record_b, reasons, rule, state, log_odds, pattern, parameters, news, settled_at
FROM pair ORDER BY pair_id;

-- name: EveryParameters
-- Parameters of matching learned here.
-- gives: parameters_id integer, version text, learned_at text, user_id integer, model text
SELECT parameters_id, version, learned_at, user_id, model FROM matching_parameters ORDER BY parameters_id;

-- name: EveryFinding
-- Children not accounted for.
-- gives: child_id integer, state text, cause text, since text, last_school_urn integer?, evidence text, case_due text?, found_on text
SELECT child_id, state, cause, since, last_school_urn, evidence, case_due, found_on FROM finding ORDER BY child_id;

-- name: EveryCase
-- Cases.
-- gives: case_id integer, child_id integer, status text, open integer, cause text, opened_on text, closed_on text?, officer integer, proposed_closure text?, last_touched text, closure text?, next_step text, next_due text?, later_step text?, later_due text?
SELECT case_id, child_id, status, open, cause, opened_on, closed_on, officer, proposed_closure, last_touched, closure,
  next_step, next_due, later_step, later_due
FROM case_file ORDER BY case_id;

-- name: ClearMatchKeys
-- Before a rebuild.
DELETE FROM match_key;

-- name: ClearListed
-- Before a rebuild.
DELETE FROM listed;

-- name: ClearSnapshots
-- Before a rebuild.
DELETE FROM snapshot;

-- name: ClearRowNotes
-- Before a rebuild.
DELETE FROM row_note;

-- name: ClearRefusedRows
-- Before a rebuild.
DELETE FROM refused_row;

-- name: ClearTermDates
-- Before a rebuild.
DELETE FROM term_date;

-- name: ClearImports
-- Before a rebuild; what points at imports goes first.
DELETE FROM import;

-- name: ClearRecords
-- Before a rebuild.
DELETE FROM record;

-- name: ClearChildren
-- Before a rebuild.
DELETE FROM child;

-- name: ClearParameters
-- Empties the learned parameters.
DELETE FROM matching_parameters;

-- name: ClearPairs
-- Before a rebuild.
DELETE FROM pair;

-- name: ClearFindings
-- Before a rebuild.
DELETE FROM finding;

-- name: ClearCases
-- Before a rebuild.
DELETE FROM case_file;

-- name: ClearSchoolLinks
-- Before a rebuild.
DELETE FROM school_link;

-- name: ClearSchools
-- Before a rebuild.
DELETE FROM school;
