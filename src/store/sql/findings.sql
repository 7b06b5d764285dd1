-- name: FindingsHeld
-- Every child not accounted for, as last found.
-- gives: child_id integer, state text, cause text, since text, last_school_urn integer?, evidence text, case_due text?, found_on text
SELECT child_id, state, cause, since, last_school_urn, evidence, case_due, found_on FROM finding ORDER BY child_id;

-- name: FindingsOfChildren
-- What is held of some children not accounted for.
-- takes: children integers
-- gives: child_id integer, state text, cause text, since text, last_school_urn integer?, evidence text, case_due text?, found_on text
SELECT child_id, state, cause, since, last_school_urn, evidence, case_due, found_on FROM finding
WHERE child_id IN (:children) ORDER BY child_id;

-- name: UpsertFinding
-- A child not accounted for, with the likely cause.
-- takes: child_id integer, state text, cause text, since text, last_school_urn integer?, evidence text, case_due text?, found_on text
INSERT INTO finding (child_id, state, cause, since, last_school_urn, evidence, case_due, found_on)
VALUES (:child_id, :state, :cause, :since, :last_school_urn, :evidence, :case_due, :found_on)
ON CONFLICT (child_id) DO UPDATE SET state = excluded.state, cause = excluded.cause, since = excluded.since,
  last_school_urn = excluded.last_school_urn, evidence = excluded.evidence, case_due = excluded.case_due,
  found_on = excluded.found_on;

-- name: DeleteFinding
-- A child is accounted for again.
-- takes: child_id integer
DELETE FROM finding WHERE child_id = :child_id;
