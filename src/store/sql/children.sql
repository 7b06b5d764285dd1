-- name: LastChild
-- The newest child's number.
-- gives: child_id integer
SELECT COALESCE(MAX(child_id), 0) AS child_id FROM child;

-- name: UpsertChild
-- A child's shown values.
-- takes: child_id integer, surname text, forename text, surname_folded text, forename_folded text, date_of_birth text?, upn text?, sex text, postcode text?, school_urn integer?
INSERT INTO child (child_id, surname, forename, surname_folded, forename_folded, date_of_birth, upn, sex, postcode,
  school_urn, live, merged_into)
VALUES (:child_id, :surname, :forename, :surname_folded, :forename_folded, :date_of_birth, :upn, :sex, :postcode,
  :school_urn, 1, NULL)
ON CONFLICT (child_id) DO UPDATE SET surname = excluded.surname, forename = excluded.forename,
  surname_folded = excluded.surname_folded, forename_folded = excluded.forename_folded,
  date_of_birth = excluded.date_of_birth, upn = excluded.upn, sex = excluded.sex, postcode = excluded.postcode,
  school_urn = excluded.school_urn, live = 1;

-- name: SetChildNotLive
-- No live record is left of a child.
-- takes: child_id integer
UPDATE child SET live = 0 WHERE child_id = :child_id;

-- name: SetMergedInto
-- A child was joined to another by a person, or parted again (NULL).
-- takes: child_id integer, merged_into integer?
UPDATE child SET merged_into = :merged_into WHERE child_id = :child_id;

-- name: LiveChildRows
-- The shown values of some children, where they are live.
-- takes: children integers
-- gives: child_id integer, surname text, forename text, date_of_birth text?, upn text?, sex text, postcode text?, school_urn integer?
SELECT child_id, surname, forename, date_of_birth, upn, sex, postcode, school_urn FROM child
WHERE child_id IN (:children) AND live = 1 ORDER BY child_id;

-- name: ChildStanding
-- Whether a live record is left of a child, and the child it was joined to.
-- takes: child_id integer
-- gives: live integer, merged_into integer?
SELECT live, merged_into FROM child WHERE child_id = :child_id;

-- name: LiveBirths
-- The date of birth of every live child.
-- gives: child_id integer, date_of_birth text?
SELECT child_id, date_of_birth FROM child WHERE live = 1 AND merged_into IS NULL ORDER BY child_id;

-- name: LiveBirthsOfChildren
-- The date of birth of some children, where they are live.
-- takes: children integers
-- gives: child_id integer, date_of_birth text?
SELECT child_id, date_of_birth FROM child
WHERE child_id IN (:children) AND live = 1 AND merged_into IS NULL ORDER BY child_id;

-- name: LastPair
-- The newest pair's number.
-- gives: pair_id integer
SELECT COALESCE(MAX(pair_id), 0) AS pair_id FROM pair;

-- name: InsertPair
-- Two children a person is asked about; asked once only.
-- takes: pair_id integer, child_a integer, child_b integer, record_a integer, record_b integer, reasons text, rule text, log_odds integer?, pattern integer?, parameters text
INSERT INTO pair (pair_id, child_a, child_b, record_a, record_b, reasons, rule, state, log_odds, pattern, parameters)
VALUES (:pair_id, :child_a, :child_b, :record_a, :record_b, :reasons, :rule, 'waiting', :log_odds, :pattern, :parameters)
ON CONFLICT (child_a, child_b) DO NOTHING;

-- name: ReopenPair
-- A decided question is asked again, with the records that say more.
-- takes: pair_id integer, record_a integer, record_b integer, reasons text, rule text, log_odds integer?, pattern integer?, parameters text, news text
UPDATE pair SET state = 'waiting', record_a = :record_a, record_b = :record_b, reasons = :reasons, rule = :rule,
  log_odds = :log_odds, pattern = :pattern, parameters = :parameters, news = :news WHERE pair_id = :pair_id;

-- name: PairById
-- One pair.
-- takes: pair_id integer
-- gives: pair_id integer, child_a integer, child_b integer, record_a integer, record_b integer, reasons text, rule text, state text, log_odds integer?, pattern integer?, parameters text, news text, settled_at text
SELECT pair_id, child_a, child_b, record_a, record_b, reasons, rule, state, log_odds, pattern, parameters, news, settled_at
FROM pair WHERE pair_id = :pair_id;

-- name: PairHolders
-- Who holds the two records of a pair by now: the children first asked about, or those they were joined to.
-- takes: pair_id integer
-- gives: state text, child_a integer, child_b integer
SELECT p.state, CASE WHEN a.child_id < b.child_id THEN a.child_id ELSE b.child_id END AS child_a,
  CASE WHEN a.child_id < b.child_id THEN b.child_id ELSE a.child_id END AS child_b
FROM pair p JOIN record a ON a.record_id = p.record_a JOIN record b ON b.record_id = p.record_b
WHERE p.pair_id = :pair_id;

-- name: PairsAsked
-- Which pairs were asked already whose records some children hold by now, and what became of them. The newest last.
-- takes: children integers
-- gives: child_a integer, child_b integer, pair_id integer, state text, log_odds integer?, settled_at text
SELECT CASE WHEN a.child_id < b.child_id THEN a.child_id ELSE b.child_id END AS child_a,
  CASE WHEN a.child_id < b.child_id THEN b.child_id ELSE a.child_id END AS child_b,
  p.pair_id, p.state, p.log_odds, p.settled_at
FROM pair p JOIN record a ON a.record_id = p.record_a JOIN record b ON b.record_id = p.record_b
WHERE a.child_id IN (:children) OR b.child_id IN (:children) ORDER BY 1, 2, 3;

-- name: WaitingPairs
-- Every pair nobody has decided.
-- gives: child_a integer, child_b integer
SELECT child_a, child_b FROM question WHERE state IN ('waiting', 'not_sure') ORDER BY pair_id;

-- name: WaitingPairsOfChildren
-- The pairs of some children that nobody has decided: the view `question`, sought from the children's records.
-- takes: children integers
-- gives: child_a integer, child_b integer
WITH asked AS (
  SELECT p.pair_id FROM record r JOIN pair p ON p.record_a = r.record_id WHERE r.child_id IN (:children)
  UNION SELECT p.pair_id FROM record r JOIN pair p ON p.record_b = r.record_id WHERE r.child_id IN (:children))
SELECT CASE WHEN a.child_id < b.child_id THEN a.child_id ELSE b.child_id END AS child_a,
  CASE WHEN a.child_id < b.child_id THEN b.child_id ELSE a.child_id END AS child_b
FROM asked JOIN pair p ON p.pair_id = asked.pair_id
JOIN record a ON a.record_id = p.record_a JOIN record b ON b.record_id = p.record_b
JOIN child one ON one.child_id = a.child_id AND one.live = 1
JOIN child other ON other.child_id = b.child_id AND other.live = 1
WHERE p.state IN ('waiting', 'not_sure') AND a.child_id <> b.child_id ORDER BY p.pair_id;

-- name: SetPairState
-- What was decided about a pair, and what the evidence said by then.
-- takes: pair_id integer, state text, settled_at text
UPDATE pair SET state = :state, settled_at = :settled_at WHERE pair_id = :pair_id;

-- name: AddParameters
-- Parameters of matching, learned.
-- takes: parameters_id integer, version text, learned_at text, user_id integer, model text
INSERT INTO matching_parameters (parameters_id, version, learned_at, user_id, model)
VALUES (:parameters_id, :version, :learned_at, :user_id, :model);

-- name: NewestParameters
-- The parameters of matching in force, where any were learned.
-- gives: parameters_id integer, version text, learned_at text, user_id integer
SELECT parameters_id, version, learned_at, user_id FROM matching_parameters ORDER BY parameters_id DESC LIMIT 1;

-- name: ParametersById
-- One set of parameters.
-- takes: parameters_id integer
-- gives: version text, model text
SELECT version, model FROM matching_parameters WHERE parameters_id = :parameters_id;

-- name: ParametersByVersion
-- The parameters of one version, where this register learned them.
-- takes: version text
-- gives: model text
SELECT model FROM matching_parameters WHERE version = :version ORDER BY parameters_id LIMIT 1;
