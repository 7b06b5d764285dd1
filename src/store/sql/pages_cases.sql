-- name: Unaccounted
-- Children not accounted for, filtered ('' and 0: not), in one of five orders, a page of them.
-- takes: cause text, state text, urn integer, sort text, downwards integer, most integer, skip integer
-- gives: child_id integer, surname text, forename text, upn text?, date_of_birth text?, state text, cause text, since text, last_school_urn integer?, school_name text?, evidence text, case_due text?, found_on text, case_id integer?, case_open integer?
SELECT t.child_id, t.surname, t.forename, t.upn, t.date_of_birth, t.state, t.cause, t.since, t.last_school_urn, t.school_name,
  t.evidence, t.case_due, t.found_on, k.case_id, k.open AS case_open
FROM (
  SELECT f.child_id, c.surname, c.forename, c.upn, c.date_of_birth, f.state, f.cause, f.since, f.last_school_urn,
    s.name AS school_name, f.evidence, f.case_due, f.found_on,
    CASE :sort WHEN 'name' THEN c.surname_folded WHEN 'cause' THEN f.cause WHEN 'school' THEN s.name_folded
      WHEN 'date_of_birth' THEN c.date_of_birth ELSE f.since END AS first_key,
    CASE :sort WHEN 'name' THEN c.forename_folded ELSE f.since END AS second_key
  FROM finding f JOIN child c ON c.child_id = f.child_id LEFT JOIN school s ON s.urn = f.last_school_urn
  WHERE (:cause = '' OR f.cause = :cause) AND (:state = '' OR f.state = :state)
    AND (:urn = 0 OR f.last_school_urn = :urn)
) t
LEFT JOIN case_file k ON k.case_id = (SELECT MAX(n.case_id) FROM case_file n WHERE n.child_id = t.child_id)
  AND (k.open = 1 OR k.closed_on >= t.since)
ORDER BY CASE WHEN :downwards = 0 THEN t.first_key END NULLS LAST, CASE WHEN :downwards = 1 THEN t.first_key END DESC NULLS LAST,
  t.second_key, t.child_id
LIMIT :most OFFSET :skip;

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
SELECT s.urn, s.name, COUNT(*) AS children FROM finding f JOIN school s ON s.urn = f.last_school_urn
GROUP BY s.urn, s.name, s.name_folded ORDER BY s.name_folded, s.urn;

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
