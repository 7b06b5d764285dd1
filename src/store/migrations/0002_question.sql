-- The pairs as a person is asked about them. One not decided is about the children who hold its two records now: those
-- first asked about, or those they were joined to meanwhile; where nothing is left of one (an import undone), or one
-- child holds both, there is nothing to ask. A decided one stands as it was asked.
CREATE VIEW question AS
SELECT p.pair_id, p.state, p.reasons,
  CASE WHEN a.child_id < b.child_id THEN a.child_id ELSE b.child_id END AS child_a,
  CASE WHEN a.child_id < b.child_id THEN b.child_id ELSE a.child_id END AS child_b
FROM pair p JOIN record a ON a.record_id = p.record_a JOIN record b ON b.record_id = p.record_b
JOIN child one ON one.child_id = a.child_id AND one.live = 1
JOIN child other ON other.child_id = b.child_id AND other.live = 1
WHERE p.state IN ('waiting', 'not_sure') AND a.child_id <> b.child_id
UNION ALL
SELECT pair_id, state, reasons, child_a, child_b FROM pair WHERE state NOT IN ('waiting', 'not_sure');

-- From a child's records to the pairs about them.
CREATE INDEX pair_by_record_a ON pair (record_a);
CREATE INDEX pair_by_record_b ON pair (record_b);
