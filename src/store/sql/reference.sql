-- name: UpsertSchool
-- A school as the newest extract gives it.
-- takes: urn integer, la_code integer?, school_number integer?, name text, name_folded text, kind text, kind_group text, phase text, status text, opened_on text?, closed_on text?, low_age integer?, high_age integer?, town text, address text, postcode text?, telephone text, details text
INSERT INTO school (urn, la_code, school_number, name, name_folded, kind, kind_group, phase, status, opened_on, closed_on,
  low_age, high_age, town, address, postcode, telephone, details)
VALUES (:urn, :la_code, :school_number, :name, :name_folded, :kind, :kind_group, :phase, :status, :opened_on, :closed_on,
  :low_age, :high_age, :town, :address, :postcode, :telephone, :details)
ON CONFLICT (urn) DO UPDATE SET la_code = excluded.la_code, school_number = excluded.school_number,
  name = excluded.name, name_folded = excluded.name_folded, kind = excluded.kind, kind_group = excluded.kind_group,
  phase = excluded.phase, status = excluded.status, opened_on = excluded.opened_on, closed_on = excluded.closed_on,
  low_age = excluded.low_age, high_age = excluded.high_age, town = excluded.town, address = excluded.address,
  postcode = excluded.postcode, telephone = excluded.telephone, details = excluded.details;

-- name: SchoolDetails
-- The digest-like text of each school held, to know which rows of an extract say something new.
-- gives: urn integer, details text
SELECT urn, details FROM school ORDER BY urn;

-- name: UpsertSchoolLink
-- A predecessor, successor or other link between two schools.
-- takes: urn integer, other_urn integer, relation text, linked_on text?
INSERT INTO school_link (urn, other_urn, relation, linked_on) VALUES (:urn, :other_urn, :relation, :linked_on)
ON CONFLICT (urn, other_urn, relation) DO UPDATE SET linked_on = excluded.linked_on;

-- name: SchoolLinks
-- Every link held.
-- gives: urn integer, other_urn integer, relation text, linked_on text?
SELECT urn, other_urn, relation, linked_on FROM school_link ORDER BY urn, other_urn, relation;

-- name: SchoolsHeld
-- What accounting and the importers need of every school.
-- gives: urn integer, school_number integer?, name text, name_folded text, status text, closed_on text?, high_age integer?
SELECT urn, school_number, name, name_folded, status, closed_on, high_age FROM school ORDER BY urn;

-- name: InsertTermDate
-- One row of a term-dates list.
-- takes: import_id integer, row_number integer, urn integer, kind text, first_day text, last_day text, name text
INSERT INTO term_date (import_id, row_number, urn, kind, first_day, last_day, name)
VALUES (:import_id, :row_number, :urn, :kind, :first_day, :last_day, :name);

-- name: TermDatesHeld
-- Every school's term dates of imports not undone; urn 0 is the council's own.
-- gives: import_id integer, urn integer, kind text, first_day text, last_day text, name text
SELECT t.import_id, t.urn, t.kind, t.first_day, t.last_day, t.name
FROM term_date t JOIN import i ON i.import_id = t.import_id
WHERE i.state = 'taken' ORDER BY t.urn, t.first_day, t.import_id, t.row_number;

-- name: TermDatesOfSchool
-- One school's term dates (urn 0: the council's), of imports not undone.
-- takes: urn integer
-- gives: kind text, first_day text, last_day text, name text
SELECT t.kind, t.first_day, t.last_day, t.name
FROM term_date t JOIN import i ON i.import_id = t.import_id
WHERE i.state = 'taken' AND t.urn = :urn ORDER BY t.first_day, t.row_number;
