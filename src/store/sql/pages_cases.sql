-- name: Unaccounted
-- Children not accounted for, filtered ('' and 0: not), in one of five orders, a page of them.
-- takes: cause text, state text, urn integer, sort text, downwards integer, most integer, skip integer
-- gives: child_id integer, surname text, forename text, upn text?, date_of_birth text?, state text, cause text, since text, last_school_urn integer?, school_name text?, evidence text, case_due text?, found_on text, case_id integer?, case_open integer?
SELECT t.child_id, c.surname, c.forename, c.upn, c.date_of_birth, f.state, f.cause, f.since, f.last_school_urn,
  s.name AS school_name, f.evidence, f.case_due, f.found_on, k.case_id, k.open AS case_open
FROM (
  SELECT o.child_id, o.first_key, o.second_key
  FROM (
    SELECT g.child_id,
      CASE :sort WHEN 'name' THEN (SELECT n.surname_folded FROM child n WHERE n.child_id = g.child_id)
        WHEN 'date_of_birth' THEN (SELECT n.date_of_birth FROM child n WHERE n.child_id = g.child_id)
        WHEN 'school' THEN (SELECT l.name_folded FROM school l WHERE l.urn = g.last_school_urn)
        WHEN 'cause' THEN g.cause ELSE g.since END AS first_key,
      CASE :sort WHEN 'name' THEN (SELECT n.forename_folded FROM child n WHERE n.child_id = g.child_id)
        ELSE g.since END AS second_key
    FROM finding g
    WHERE (:cause = '' OR g.cause = :cause) AND (:state = '' OR g.state = :state)
      AND (:urn = 0 OR g.last_school_urn = :urn)
  ) o
  ORDER BY CASE WHEN :downwards = 0 THEN o.first_key END NULLS LAST,
    CASE WHEN :downwards = 1 THEN o.first_key END DESC NULLS LAST, o.second_key, o.child_id
  LIMIT :most OFFSET :skip
) t
JOIN finding f ON f.child_id = t.child_id JOIN child c ON c.child_id = t.child_id
LEFT JOIN school s ON s.urn = f.last_school_urn
LEFT JOIN case_file k ON k.case_id = (SELECT MAX(n.case_id) FROM case_file n WHERE n.child_id = t.child_id)
  AND (k.open = 1 OR k.closed_on >= f.since)
ORDER BY CASE WHEN :downwards = 0 THEN t.first_key END NULLS LAST, CASE WHEN :downwards = 1 THEN t.first_key END DESC NULLS LAST,
  t.second_key, t.child_id;

-- name: CountUnaccounted
-- How many children there are for a filter of Unaccounted.
-- takes: cause text, state text, urn integer
-- gives: children integer
SELECT COUNT(*) AS children FROM finding f
WHERE (:cause = '' OR f.cause = :cause) AND (:state = '' OR f.state = :state) AND (:urn = 0 OR f.last_school_urn = :urn);

-- name: CountCauses
-- How many children there are of each cause and state.
-- gives: cause text, state text, children integer
SELECT cause, state, COUNT(*) AS children FROM finding GROUP BY cause, state ORDER BY cause, state;

-- name: LastSchools
-- The last schools of the children not accounted for, by name.
-- gives: urn integer, name text, children integer
SELECT s.urn, s.name, f.children
FROM (SELECT last_school_urn, COUNT(*) AS children FROM finding WHERE last_school_urn IS NOT NULL GROUP BY last_school_urn) f
  JOIN school s ON s.urn = f.last_school_urn
ORDER BY s.name_folded, s.urn;

-- name: OpenCases
-- Every open case with what the worklist shows of it and its child.
-- gives: case_id integer, child_id integer, surname text, forename text, surname_folded text, forename_folded text, date_of_birth text?, status text, cause text, opened_on text, officer integer, proposed_closure text?, next_step text, next_due text?, later_step text?, later_due text?, school_name text?
SELECT k.case_id, k.child_id, c.surname, c.forename, c.surname_folded, c.forename_folded, c.date_of_birth, k.status, k.cause,
  k.opened_on, k.officer, k.proposed_closure, k.next_step, k.next_due, k.later_step, k.later_due, s.name AS school_name
FROM case_file k JOIN child c ON c.child_id = k.child_id LEFT JOIN finding f ON f.child_id = k.child_id
  LEFT JOIN school s ON s.urn = COALESCE(f.last_school_urn, c.school_urn)
WHERE k.open = 1 ORDER BY k.case_id;

-- name: ClosedCases
-- Closed cases of an officer (-1: of any) and a reason ('': any), newest first.
-- takes: officer integer, closure text, most integer, skip integer
-- gives: case_id integer, child_id integer, surname text, forename text, date_of_birth text?, closure text, opened_on text, closed_on text, officer integer
SELECT k.case_id, k.child_id, c.surname, c.forename, c.date_of_birth, k.closure, k.opened_on, k.closed_on, k.officer
FROM case_file k JOIN child c ON c.child_id = k.child_id
WHERE k.open = 0 AND (:officer = -1 OR k.officer = :officer) AND (:closure = '' OR k.closure = :closure)
ORDER BY k.closed_on DESC, k.case_id DESC LIMIT :most OFFSET :skip;

-- name: CountClosedCases
-- How many there are for a filter of ClosedCases.
-- takes: officer integer, closure text
-- gives: cases integer
SELECT COUNT(*) AS cases FROM case_file
WHERE open = 0 AND (:officer = -1 OR officer = :officer) AND (:closure = '' OR closure = :closure);

-- name: ChildCard
-- What is shown of a child wherever it is named.
-- takes: child_id integer
-- gives: surname text, forename text, date_of_birth text?, merged_into integer?
SELECT surname, forename, date_of_birth, merged_into FROM child WHERE child_id = :child_id;

-- name: CasesOfChild
-- The cases of a child and of those joined to it, newest first.
-- takes: child_id integer
-- gives: case_id integer, status text, opened_on text, closed_on text?
SELECT case_id, status, opened_on, closed_on FROM case_file
WHERE child_id = :child_id OR child_id IN (SELECT c.child_id FROM child c WHERE c.merged_into = :child_id)
ORDER BY case_id DESC;

-- name: StateOfImports
-- What schools and calendars are as new as: the newest import, and how many were undone.
-- gives: newest integer, undone integer
SELECT (SELECT COALESCE(MAX(import_id), 0) FROM import) AS newest,
  (SELECT COUNT(*) FROM import WHERE state = 'undone') AS undone;

-- name: RecordsOfChild
-- A child's records with everything they said.
-- takes: child_id integer
-- gives: record_id integer, source text, feed text, facts text
SELECT record_id, source, feed, facts FROM record WHERE child_id = :child_id ORDER BY record_id;

-- name: ListingsOfChild
-- The files, not undone, that listed a child's records, oldest first.
-- takes: child_id integer
-- gives: record_id integer, import_id integer, row_number integer, file_name text, as_of text, taken_at text, user_id integer
SELECT l.record_id, l.import_id, l.row_number, i.file_name, i.as_of, i.taken_at, i.user_id
FROM record r JOIN listed l ON l.record_id = r.record_id JOIN import i ON i.import_id = l.import_id
WHERE r.child_id = :child_id AND i.state = 'taken' ORDER BY i.as_of, l.import_id, l.record_id;

-- name: NewestSnapshotUpTo
-- The newest list of a feed on a day.
-- takes: feed text, as_of text
-- gives: import_id integer
SELECT s.import_id FROM snapshot s JOIN import i ON i.import_id = s.import_id
WHERE s.feed = :feed AND s.as_of <= :as_of AND i.state = 'taken' ORDER BY s.as_of DESC, s.import_id DESC LIMIT 1;

-- name: PairsOfChild
-- The children this one may be, asked or answered: the view `question`, sought from the child's records.
-- takes: child_id integer
-- gives: pair_id integer, child_a integer, child_b integer, state text
WITH asked AS (
  SELECT p.pair_id FROM record r JOIN pair p ON p.record_a = r.record_id WHERE r.child_id = :child_id
  UNION SELECT p.pair_id FROM record r JOIN pair p ON p.record_b = r.record_id WHERE r.child_id = :child_id
  UNION SELECT pair_id FROM pair WHERE child_a = :child_id
  UNION SELECT pair_id FROM pair WHERE child_b = :child_id)
SELECT pair_id, child_a, child_b, state FROM (
  SELECT p.pair_id, p.state,
    CASE WHEN p.state NOT IN ('waiting', 'not_sure') THEN p.child_a WHEN a.child_id < b.child_id THEN a.child_id
      ELSE b.child_id END AS child_a,
    CASE WHEN p.state NOT IN ('waiting', 'not_sure') THEN p.child_b WHEN a.child_id < b.child_id THEN b.child_id
      ELSE a.child_id END AS child_b
  FROM asked JOIN pair p ON p.pair_id = asked.pair_id
  JOIN record a ON a.record_id = p.record_a JOIN record b ON b.record_id = p.record_b
  JOIN child one ON one.child_id = a.child_id JOIN child other ON other.child_id = b.child_id
  WHERE p.state NOT IN ('waiting', 'not_sure') OR (one.live = 1 AND other.live = 1 AND a.child_id <> b.child_id)) held
WHERE child_a = :child_id OR child_b = :child_id ORDER BY pair_id;

-- name: SameSurnameAndPostcode
-- Other children of the same surname at the same postcode, eldest first.
-- takes: surname_folded text, postcode text, child_id integer
-- gives: child_id integer, surname text, forename text, date_of_birth text?
SELECT child_id, surname, forename, date_of_birth FROM child
WHERE postcode = :postcode AND surname_folded = :surname_folded AND child_id <> :child_id AND live = 1
  AND merged_into IS NULL
ORDER BY date_of_birth NULLS LAST, child_id LIMIT 20;
