-- name: LastCase
-- The newest case's number.
-- gives: case_id integer
SELECT COALESCE(MAX(case_id), 0) AS case_id FROM case_file;

-- name: NewestCases
-- The open case of every child that has one, else its newest.
-- gives: case_id integer, child_id integer, open integer
SELECT COALESCE(MAX(case_id) FILTER (WHERE open = 1), MAX(case_id)) AS case_id, child_id, MAX(open) AS open
FROM case_file GROUP BY child_id ORDER BY child_id;

-- name: NewestCasesOfChildren
-- The open case of some children, else their newest.
-- takes: children integers
-- gives: case_id integer, child_id integer, open integer
SELECT COALESCE(MAX(case_id) FILTER (WHERE open = 1), MAX(case_id)) AS case_id, child_id, MAX(open) AS open
FROM case_file WHERE child_id IN (:children) GROUP BY child_id ORDER BY child_id;

-- name: CasesOfChildren
-- Every case of some children.
-- takes: children integers
-- gives: case_id integer
SELECT case_id FROM case_file WHERE child_id IN (:children) ORDER BY case_id;

-- name: SetCaseChild
-- A case follows the child that holds the records of the one it was opened for.
-- takes: case_id integer, child_id integer
UPDATE case_file SET child_id = :child_id WHERE case_id = :case_id;

-- name: CaseEvents
-- The events of one case up to a place in the journal, oldest first.
-- takes: subject text, upto integer
-- gives: event_id integer, payload text?
SELECT event_id, payload FROM event
WHERE subject = :subject AND kind = 'case_changed' AND event_id <= :upto ORDER BY event_id;

-- name: CaseById
-- One case as its events have made it.
-- takes: case_id integer
-- gives: case_id integer, child_id integer, status text, open integer, cause text, opened_on text, closed_on text?, officer integer, proposed_closure text?, last_touched text
SELECT case_id, child_id, status, open, cause, opened_on, closed_on, officer, proposed_closure, last_touched
FROM case_file WHERE case_id = :case_id;

-- name: UpsertCase
-- A case as its events have made it.
-- takes: case_id integer, child_id integer, status text, open integer, cause text, opened_on text, closed_on text?, officer integer, proposed_closure text?, last_touched text, closure text?, next_step text, next_due text?, later_step text?, later_due text?
INSERT INTO case_file (case_id, child_id, status, open, cause, opened_on, closed_on, officer, proposed_closure, last_touched,
  closure, next_step, next_due, later_step, later_due)
VALUES (:case_id, :child_id, :status, :open, :cause, :opened_on, :closed_on, :officer, :proposed_closure, :last_touched,
  :closure, :next_step, :next_due, :later_step, :later_due)
ON CONFLICT (case_id) DO UPDATE SET status = excluded.status, open = excluded.open, closed_on = excluded.closed_on,
  officer = excluded.officer, proposed_closure = excluded.proposed_closure, last_touched = excluded.last_touched,
  closure = excluded.closure, next_step = excluded.next_step, next_due = excluded.next_due,
  later_step = excluded.later_step, later_due = excluded.later_due;
