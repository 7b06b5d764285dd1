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
