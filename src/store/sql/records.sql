-- name: LastRecord
-- The newest record's number.
-- gives: record_id integer
SELECT COALESCE(MAX(record_id), 0) AS record_id FROM record;

-- name: InsertRecord
-- What one source said about one person on one date.
-- takes: record_id integer, import_id integer, row_number integer, child_id integer, source text, feed text, digest integer, school_urn integer?, surname text, forename text, former_surname text, middle_names text, date_of_birth text?, sex text, upn text?, former_upn text?, nhs_number text?, postcode text?, from_on text?, until_on text?, year_group text, enrolment text, standing text, ground text, destination text, destination_urn integer?, facts text, known_as text, address text, contacts text, because_of integer?, log_odds integer?, pattern integer?, parameters text
INSERT INTO record (record_id, import_id, row_number, child_id, source, feed, digest, school_urn, surname, forename,
  former_surname, middle_names, date_of_birth, sex, upn, former_upn, nhs_number, postcode, from_on, until_on, year_group,
  enrolment, standing, ground, destination, destination_urn, facts, known_as, address, contacts, because_of, log_odds,
  pattern, parameters)
VALUES (:record_id, :import_id, :row_number, :child_id, :source, :feed, :digest, :school_urn, :surname, :forename,
  :former_surname, :middle_names, :date_of_birth, :sex, :upn, :former_upn, :nhs_number, :postcode, :from_on, :until_on,
  :year_group, :enrolment, :standing, :ground, :destination, :destination_urn, :facts, :known_as,
  :address, :contacts, :because_of, :log_odds, :pattern, :parameters);

-- name: RecordsByDigest
-- Records that say the very words of some rows; live: an import that is not undone lists it.
-- takes: digests integers
-- gives: digest integer, record_id integer, child_id integer, live integer
SELECT r.digest, r.record_id, r.child_id,
  CASE WHEN EXISTS (SELECT 1 FROM listed l JOIN import i ON i.import_id = l.import_id
                    WHERE l.record_id = r.record_id AND i.state = 'taken') THEN 1 ELSE 0 END AS live
FROM record r WHERE r.digest IN (:digests) ORDER BY r.record_id;

-- name: InsertListed
-- An import listed a record.
-- takes: import_id integer, record_id integer, row_number integer
INSERT INTO listed (import_id, record_id, row_number) VALUES (:import_id, :record_id, :row_number);

-- name: ListedInOrder
-- Which import listed which record, every one.
-- gives: import_id integer, record_id integer
SELECT import_id, record_id FROM listed ORDER BY import_id, record_id;

-- name: ListedOfChildren
-- Which import listed which record, for some children.
-- takes: children integers
-- gives: import_id integer, record_id integer
SELECT l.import_id, l.record_id FROM record r JOIN listed l ON l.record_id = r.record_id
WHERE r.child_id IN (:children) ORDER BY l.import_id, l.record_id;

-- name: ChildrenListedBy
-- The children whose records an import listed.
-- takes: import_id integer
-- gives: child_id integer
SELECT DISTINCT r.child_id FROM listed l JOIN record r ON r.record_id = l.record_id
WHERE l.import_id = :import_id ORDER BY r.child_id;

-- name: ChildrenListedOtherwise
-- Of the children whose records an import listed, those shown otherwise than one of those records says: a record that
-- says what is shown, or nothing, changes nothing by being listed again.
-- takes: import_id integer
-- gives: child_id integer
SELECT DISTINCT r.child_id FROM listed l JOIN record r ON r.record_id = l.record_id JOIN child c ON c.child_id = r.child_id
WHERE l.import_id = :import_id AND (c.live = 0
  OR (r.surname <> '' AND r.surname <> c.surname) OR (r.forename <> '' AND r.forename <> c.forename)
  OR (r.sex <> '' AND r.sex <> c.sex)
  OR (r.date_of_birth IS NOT NULL AND (c.date_of_birth IS NULL OR r.date_of_birth <> c.date_of_birth))
  OR (r.upn IS NOT NULL AND (c.upn IS NULL OR r.upn <> c.upn))
  OR (r.postcode IS NOT NULL AND (c.postcode IS NULL OR r.postcode <> c.postcode))
  OR (r.school_urn IS NOT NULL AND (c.school_urn IS NULL OR r.school_urn <> c.school_urn)))
ORDER BY r.child_id;

-- name: ClaimRows
-- What accounting reads of every record.
-- gives: record_id integer, child_id integer, source text, feed text, school_urn integer?, postcode text?, from_on text?, until_on text?, year_group text, enrolment text, standing text, ground text, destination text, destination_urn integer?
SELECT record_id, child_id, source, feed, school_urn, postcode, from_on, until_on, year_group, enrolment, standing, ground,
  destination, destination_urn
FROM record ORDER BY record_id;

-- name: ClaimRowsOfChildren
-- What accounting reads of the records of some children.
-- takes: children integers
-- gives: record_id integer, child_id integer, source text, feed text, school_urn integer?, postcode text?, from_on text?, until_on text?, year_group text, enrolment text, standing text, ground text, destination text, destination_urn integer?
SELECT record_id, child_id, source, feed, school_urn, postcode, from_on, until_on, year_group, enrolment, standing, ground,
  destination, destination_urn
FROM record WHERE child_id IN (:children) ORDER BY record_id;

-- name: TraitRows
-- What matching reads of every record that an import not undone lists.
-- gives: record_id integer, child_id integer, surname text, forename text, former_surname text, middle_names text, date_of_birth text?, sex text, upn text?, former_upn text?, nhs_number text?, postcode text?, known_as text, address text, contacts text, school_urn integer?
SELECT record_id, child_id, surname, forename, former_surname, middle_names, date_of_birth, sex, upn, former_upn,
  nhs_number, postcode, known_as, address, contacts, school_urn
FROM record r
WHERE EXISTS (SELECT 1 FROM listed l JOIN import i ON i.import_id = l.import_id
              WHERE l.record_id = r.record_id AND i.state = 'taken')
ORDER BY record_id;

-- name: TraitRowsOfChildren
-- What matching reads of the live records of some children.
-- takes: children integers
-- gives: record_id integer, child_id integer, surname text, forename text, former_surname text, middle_names text, date_of_birth text?, sex text, upn text?, former_upn text?, nhs_number text?, postcode text?, known_as text, address text, contacts text, school_urn integer?
SELECT record_id, child_id, surname, forename, former_surname, middle_names, date_of_birth, sex, upn, former_upn,
  nhs_number, postcode, known_as, address, contacts, school_urn
FROM record r
WHERE child_id IN (:children) AND EXISTS (SELECT 1 FROM listed l JOIN import i ON i.import_id = l.import_id
              WHERE l.record_id = r.record_id AND i.state = 'taken')
ORDER BY record_id;

-- name: TraitRowsHeldBy
-- What matching reads of every record of a child, live or not.
-- takes: child_id integer
-- gives: record_id integer, child_id integer, surname text, forename text, former_surname text, middle_names text, date_of_birth text?, sex text, upn text?, former_upn text?, nhs_number text?, postcode text?, known_as text, address text, contacts text, school_urn integer?
SELECT record_id, child_id, surname, forename, former_surname, middle_names, date_of_birth, sex, upn, former_upn,
  nhs_number, postcode, known_as, address, contacts, school_urn
FROM record WHERE child_id = :child_id ORDER BY record_id;

-- name: ShownRowsOfChildren
-- What the shown values of some children are derived from: their live records, and when each was last listed.
-- takes: children integers
-- gives: child_id integer, record_id integer, source text, school_urn integer?, surname text, forename text, date_of_birth text?, sex text, upn text?, postcode text?, last_listed text
SELECT r.child_id, r.record_id, r.source, r.school_urn, r.surname, r.forename, r.date_of_birth, r.sex, r.upn, r.postcode,
  MAX(i.as_of) AS last_listed
FROM record r JOIN listed l ON l.record_id = r.record_id JOIN import i ON i.import_id = l.import_id
WHERE r.child_id IN (:children) AND i.state = 'taken'
GROUP BY r.child_id, r.record_id ORDER BY r.child_id, r.record_id;

-- name: MoveRecord
-- Holds a record to belong to another child.
-- takes: record_id integer, child_id integer
UPDATE record SET child_id = :child_id WHERE record_id = :record_id;

-- name: RecordIdsOfChild
-- A child's records.
-- takes: child_id integer
-- gives: record_id integer
SELECT record_id FROM record WHERE child_id = :child_id ORDER BY record_id;

-- name: RecordGroundsOfChild
-- A child's records, oldest first, each with the one it was found equal to.
-- takes: child_id integer
-- gives: record_id integer, because_of integer?
SELECT record_id, because_of FROM record WHERE child_id = :child_id ORDER BY record_id;

-- name: InsertMatchKey
-- A blocking key under which a child may be found.
-- takes: match_key integer, child_id integer
INSERT INTO match_key (match_key, child_id) VALUES (:match_key, :child_id) ON CONFLICT (match_key, child_id) DO NOTHING;

-- name: ChildrenByKeys
-- The children found under some blocking keys.
-- takes: keys integers
-- gives: child_id integer
SELECT DISTINCT child_id FROM match_key WHERE match_key IN (:keys) ORDER BY child_id;

-- name: ChildrenByKey
-- The first so many children found under one blocking key.
-- takes: match_key integer, most integer
-- gives: child_id integer
SELECT child_id FROM match_key WHERE match_key = :match_key ORDER BY child_id LIMIT :most;

-- name: IsListed
-- Whether an import lists a record.
-- takes: import_id integer, record_id integer
-- gives: row_number integer
SELECT row_number FROM listed WHERE import_id = :import_id AND record_id = :record_id;
