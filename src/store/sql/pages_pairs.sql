-- The questions whether two children are one: the queue, one question side by side, and what was decided.

-- name: QuestionsAsked
-- Every question nobody has decided, with the two children it is about.
-- gives: pair_id integer, state text, reasons text, child_a integer, surname_a text, forename_a text, born_a text?, child_b integer, surname_b text, forename_b text, born_b text?, log_odds integer?, news text
SELECT p.pair_id, p.state, p.reasons,
  p.child_a, a.surname AS surname_a, a.forename AS forename_a, a.date_of_birth AS born_a,
  p.child_b, b.surname AS surname_b, b.forename AS forename_b, b.date_of_birth AS born_b, q.log_odds, q.news
FROM question p JOIN pair q ON q.pair_id = p.pair_id JOIN child a ON a.child_id = p.child_a JOIN child b ON b.child_id = p.child_b
WHERE p.state IN ('waiting', 'not_sure') ORDER BY p.pair_id;

-- name: PairsDecidedOnPage
-- One page of the pairs decided one way, newest question first.
-- takes: state text, most integer, skipped integer
-- gives: pair_id integer, reasons text, surname_a text, forename_a text, born_a text?, surname_b text, forename_b text, born_b text?
SELECT p.pair_id, p.reasons, a.surname AS surname_a, a.forename AS forename_a, a.date_of_birth AS born_a,
  b.surname AS surname_b, b.forename AS forename_b, b.date_of_birth AS born_b
FROM pair p JOIN child a ON a.child_id = p.child_a JOIN child b ON b.child_id = p.child_b
WHERE p.state = :state ORDER BY p.pair_id DESC LIMIT :most OFFSET :skipped;

-- name: QuestionsWeighed
-- Every question that was put with a probability, and what became of it.
-- gives: pair_id integer, state text, log_odds integer
SELECT p.pair_id, p.state, q.log_odds FROM question p JOIN pair q ON q.pair_id = p.pair_id
WHERE q.log_odds IS NOT NULL ORDER BY p.pair_id;

-- name: PairCounts
-- How many pairs there are in each state.
-- gives: state text, pairs integer
SELECT state, COUNT(*) AS pairs FROM question GROUP BY state ORDER BY state;

-- name: RecordsToCompare
-- The records of a pair's question: what matching read of each.
-- takes: records integers
-- gives: record_id integer, child_id integer, surname text, forename text, former_surname text, middle_names text, date_of_birth text?, sex text, upn text?, former_upn text?, nhs_number text?, postcode text?, known_as text, address text, contacts text, school_urn integer?
SELECT record_id, child_id, surname, forename, former_surname, middle_names, date_of_birth, sex, upn, former_upn,
  nhs_number, postcode, known_as, address, contacts, school_urn
FROM record WHERE record_id IN (:records) ORDER BY record_id;

-- name: FactsOfChildren
-- Everything that the live records of some children said.
-- takes: children integers
-- gives: child_id integer, record_id integer, facts text
SELECT r.child_id, r.record_id, r.facts FROM record r
WHERE r.child_id IN (:children) AND EXISTS
  (SELECT 1 FROM listed l JOIN import i ON i.import_id = l.import_id WHERE l.record_id = r.record_id AND i.state = 'taken')
ORDER BY r.child_id, r.record_id;

-- name: ChildrenInBrief
-- Some children as a list names them, eldest first.
-- takes: children integers
-- gives: child_id integer, surname text, forename text, date_of_birth text?, upn text?
SELECT child_id, surname, forename, date_of_birth, upn FROM child
WHERE child_id IN (:children) ORDER BY date_of_birth NULLS LAST, child_id;
