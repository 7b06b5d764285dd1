-- The journal: acts and their events, append-only. hash = SHA-256 over the previous act's hash, the act and the
-- commitments of its events; commitment = SHA-256(salt, payload), so that a payload can be disposed of lawfully.
CREATE TABLE act (
  act_id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user_id INTEGER NOT NULL,
  role TEXT NOT NULL,
  kind TEXT NOT NULL,
  permission TEXT NOT NULL,
  reason TEXT NOT NULL,
  idempotency_key TEXT UNIQUE,
  answer TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  event_id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES act (act_id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  payload TEXT,
  salt TEXT,
  commitment TEXT NOT NULL
) STRICT;
CREATE INDEX event_by_act ON event (act_id);
CREATE INDEX event_by_subject ON event (subject);

-- only: sqlite  (SQLite writes a trigger's body in the trigger, PostgreSQL in a function)
CREATE TRIGGER act_is_kept BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;
CREATE TRIGGER act_is_never_deleted BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;
CREATE TRIGGER event_is_kept BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
-- end
-- only: postgresql (the function its triggers call; TRUNCATE is refused too)
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'acts and events are append-only'; END $$;
CREATE TRIGGER act_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON act EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON event EXECUTE FUNCTION refuse_change();
-- end

-- Derived from here on: every row is written by applying an event, and `onroll rebuild` makes them all again.

CREATE TABLE school (
  urn INTEGER PRIMARY KEY,
  la_code INTEGER,
  school_number INTEGER,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  kind TEXT NOT NULL,
  kind_group TEXT NOT NULL,
  phase TEXT NOT NULL,
  status TEXT NOT NULL,
  opened_on TEXT,
  closed_on TEXT,
  low_age INTEGER,
  high_age INTEGER,
  town TEXT NOT NULL,
  address TEXT NOT NULL,
  postcode TEXT,
  telephone TEXT NOT NULL,
  details TEXT NOT NULL
) STRICT;
CREATE INDEX school_by_number ON school (school_number);
CREATE INDEX school_by_name ON school (name_folded);
CREATE INDEX school_by_la ON school (la_code, name_folded);

CREATE TABLE school_link (
  urn INTEGER NOT NULL,
  other_urn INTEGER NOT NULL,
  relation TEXT NOT NULL,
  linked_on TEXT,
  PRIMARY KEY (urn, other_urn, relation)
) STRICT;

-- Term dates of a school (urn) or of the council (urn 0); of several lists the newest stands for the days it speaks of.
CREATE TABLE term_date (
  import_id INTEGER NOT NULL,
  row_number INTEGER NOT NULL,
  urn INTEGER NOT NULL,
  kind TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (import_id, row_number)
) STRICT;
CREATE INDEX term_date_by_school ON term_date (urn);

-- One file taken in. state: taken | undone.
CREATE TABLE import (
  import_id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  source_name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_digest TEXT NOT NULL,
  format TEXT NOT NULL,
  as_of TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  user_id INTEGER NOT NULL,
  header TEXT NOT NULL,
  remarks TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_taken INTEGER NOT NULL,
  rows_already_held INTEGER NOT NULL,
  rows_put_right INTEGER NOT NULL,
  rows_refused INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT;
CREATE INDEX import_by_digest ON import (file_digest);
CREATE INDEX import_undone ON import (state) WHERE state = 'undone';

-- A list that was whole on a day: a school's roll, or a population list. feed: 'roll:URN' or 'SOURCE:NAME'.
CREATE TABLE snapshot (
  import_id INTEGER NOT NULL REFERENCES import (import_id),
  feed TEXT NOT NULL,
  urn INTEGER NOT NULL,
  as_of TEXT NOT NULL,
  pupils INTEGER NOT NULL,
  PRIMARY KEY (import_id, feed)
) STRICT;
CREATE INDEX snapshot_by_feed ON snapshot (feed, as_of);
CREATE INDEX snapshot_by_school ON snapshot (urn, as_of);

-- What a row of a file needed: put right by us, or refused and waiting in quarantine.
CREATE TABLE row_note (
  import_id INTEGER NOT NULL REFERENCES import (import_id),
  row_number INTEGER NOT NULL,
  place INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  sentence TEXT NOT NULL,
  PRIMARY KEY (import_id, row_number, place)
) STRICT;

-- state: waiting | taken (corrected and resubmitted) | returned (sent back to the school)
CREATE TABLE refused_row (
  import_id INTEGER NOT NULL REFERENCES import (import_id),
  row_number INTEGER NOT NULL,
  cells TEXT NOT NULL,
  problems TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (import_id, row_number)
) STRICT;
CREATE INDEX refused_row_waiting ON refused_row (state, import_id);

-- A child: the records that decisions hold together. The shown values are derived from the live records;
-- merged_into is set when a person joined this child to another, live = 0 when no live record is left.
CREATE TABLE child (
  child_id INTEGER PRIMARY KEY,
  surname TEXT NOT NULL,
  forename TEXT NOT NULL,
  surname_folded TEXT NOT NULL,
  forename_folded TEXT NOT NULL,
  date_of_birth TEXT,
  upn TEXT,
  sex TEXT NOT NULL,
  postcode TEXT,
  school_urn INTEGER,
  live INTEGER NOT NULL,
  merged_into INTEGER
) STRICT;
CREATE INDEX child_by_surname ON child (surname_folded, forename_folded);
CREATE INDEX child_by_forename ON child (forename_folded);
CREATE INDEX child_by_date_of_birth ON child (date_of_birth);
CREATE INDEX child_by_upn ON child (upn);
CREATE INDEX child_by_postcode ON child (postcode);
CREATE INDEX child_by_merging ON child (merged_into) WHERE merged_into IS NOT NULL;

-- What one source said about one person on one date; never changed, but for the child it is held to belong to.
-- digest: of the source, the school and the facts, so that the same words said again are known.
CREATE TABLE record (
  record_id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL,
  row_number INTEGER NOT NULL,
  child_id INTEGER NOT NULL,
  source TEXT NOT NULL,
  feed TEXT NOT NULL,
  digest INTEGER NOT NULL,
  school_urn INTEGER,
  surname TEXT NOT NULL,
  forename TEXT NOT NULL,
  former_surname TEXT NOT NULL,
  middle_names TEXT NOT NULL,
  date_of_birth TEXT,
  sex TEXT NOT NULL,
  upn TEXT,
  former_upn TEXT,
  nhs_number TEXT,
  postcode TEXT,
  from_on TEXT,
  until_on TEXT,
  year_group TEXT NOT NULL,
  enrolment TEXT NOT NULL,
  standing TEXT NOT NULL,
  ground TEXT NOT NULL,
  destination TEXT NOT NULL,
  destination_urn INTEGER,
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX record_by_child ON record (child_id);
CREATE INDEX record_by_digest ON record (digest);

-- Which import listed which record: a record is live while an import that is not undone lists it.
CREATE TABLE listed (
  import_id INTEGER NOT NULL,
  record_id INTEGER NOT NULL,
  row_number INTEGER NOT NULL,
  PRIMARY KEY (import_id, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX listed_by_record ON listed (record_id);

-- Blocking keys of each child's records (matching/blocking.h): how any node finds the children that may be the same.
-- A key outlives the record it came from: a candidate too many costs a comparison, one too few a child.
CREATE TABLE match_key (
  match_key INTEGER NOT NULL,
  child_id INTEGER NOT NULL,
  PRIMARY KEY (match_key, child_id)
) STRICT, WITHOUT ROWID;

-- Two children a person is asked about. state: waiting | same | different | not_sure | settled (joined otherwise)
CREATE TABLE pair (
  pair_id INTEGER PRIMARY KEY,
  child_a INTEGER NOT NULL,
  child_b INTEGER NOT NULL,
  record_a INTEGER NOT NULL,
  record_b INTEGER NOT NULL,
  reasons TEXT NOT NULL,
  rule TEXT NOT NULL,
  state TEXT NOT NULL,
  UNIQUE (child_a, child_b)
) STRICT;
CREATE INDEX pair_of_a ON pair (child_a, state);
CREATE INDEX pair_of_b ON pair (child_b, state);
CREATE INDEX pair_waiting ON pair (state, pair_id);

-- A child of compulsory school age not accounted for. state: in_transit | unaccounted
CREATE TABLE finding (
  child_id INTEGER PRIMARY KEY,
  state TEXT NOT NULL,
  cause TEXT NOT NULL,
  since TEXT NOT NULL,
  last_school_urn INTEGER,
  evidence TEXT NOT NULL,
  case_due TEXT,
  found_on TEXT NOT NULL
) STRICT;
CREATE INDEX finding_by_cause ON finding (cause, state, since, last_school_urn);
CREATE INDEX finding_by_school ON finding (last_school_urn);

-- next_step is what is to be done, and by when; from later_due on it is later_step. No row depends on today.
CREATE TABLE case_file (
  case_id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL,
  status TEXT NOT NULL,
  open INTEGER NOT NULL,
  cause TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  officer INTEGER NOT NULL,
  proposed_closure TEXT,
  last_touched TEXT NOT NULL,
  closure TEXT,
  next_step TEXT NOT NULL,
  next_due TEXT,
  later_step TEXT,
  later_due TEXT
) STRICT;
CREATE INDEX case_by_child ON case_file (child_id);
CREATE INDEX case_by_closing ON case_file (open, closed_on);
CREATE UNIQUE INDEX one_open_case_a_child ON case_file (child_id) WHERE open = 1;

-- Not derived: who may sign in, and who has.
CREATE TABLE account (
  user_id INTEGER PRIMARY KEY,
  sign_in_name TEXT NOT NULL UNIQUE,
  full_name TEXT NOT NULL,
  role TEXT NOT NULL,
  school_urn INTEGER,
  password_hash TEXT NOT NULL,
  disabled INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
  token_digest TEXT PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES account (user_id),
  opened_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL
) STRICT;

-- Facts about this register itself: 'demo' and the like.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
