-- name: ActBefore
-- The newest act: what the next one chains to.
-- gives: act_id integer, hash text
SELECT act_id, hash FROM act ORDER BY act_id DESC LIMIT 1;

-- name: InsertAct
-- One act, chained to the one before.
-- takes: act_id integer, at text, user_id integer, role text, kind text, permission text, reason text, idempotency_key text?, answer text, previous_hash text, hash text
INSERT INTO act (act_id, at, user_id, role, kind, permission, reason, idempotency_key, answer, previous_hash, hash)
VALUES (:act_id, :at, :user_id, :role, :kind, :permission, :reason, :idempotency_key, :answer, :previous_hash, :hash);

-- name: ActByKey
-- The act already done under an idempotency key, and what it answered.
-- takes: idempotency_key text
-- gives: act_id integer, kind text, answer text
SELECT act_id, kind, answer FROM act WHERE idempotency_key = :idempotency_key;

-- name: LastEvent
-- The newest event's number.
-- gives: event_id integer
SELECT COALESCE(MAX(event_id), 0) AS event_id FROM event;

-- name: InsertEvent
-- One event of an act, with the commitment the chain holds of its payload.
-- takes: event_id integer, act_id integer, kind text, subject text, payload text, salt text, commitment text
INSERT INTO event (event_id, act_id, kind, subject, payload, salt, commitment)
VALUES (:event_id, :act_id, :kind, :subject, :payload, :salt, :commitment);

-- name: ActsInOrder
-- Every act in order: for verifying the chain.
-- gives: act_id integer, at text, user_id integer, role text, kind text, permission text, reason text, idempotency_key text?, answer text, previous_hash text, hash text
SELECT act_id, at, user_id, role, kind, permission, reason, idempotency_key, answer, previous_hash, hash
FROM act ORDER BY act_id;

-- name: EventsInOrder
-- Every event in order: for verifying the chain and for making the derived tables again.
-- gives: event_id integer, act_id integer, kind text, subject text, payload text?, salt text?, commitment text
SELECT event_id, act_id, kind, subject, payload, salt, commitment FROM event ORDER BY event_id;

-- name: HashOfAct
-- The hash kept for an act.
-- takes: act_id integer
-- gives: hash text
SELECT hash FROM act WHERE act_id = :act_id;

-- name: EventsAbout
-- What happened to one subject, oldest first, with who did it and when.
-- takes: subject text
-- gives: event_id integer, kind text, payload text?, at text, user_id integer, role text, act_kind text, reason text
SELECT e.event_id, e.kind, e.payload, a.at, a.user_id, a.role, a.kind AS act_kind, a.reason
FROM event e JOIN act a ON a.act_id = e.act_id
WHERE e.subject = :subject ORDER BY e.event_id;

-- name: EventsOfLastDecision
-- All that the newest decision of a pair did: every event of its act.
-- takes: subject text
-- gives: kind text, payload text?
SELECT e.kind, e.payload FROM event d JOIN event e ON e.act_id = d.act_id
WHERE d.event_id = (SELECT MAX(event_id) FROM event WHERE subject = :subject AND kind = 'pair_decided') ORDER BY e.event_id;

-- name: ReadSetting
-- One fact about this register.
-- takes: name text
-- gives: value text
SELECT value FROM setting WHERE name = :name;

-- name: WriteSetting
-- Sets one fact about this register.
-- takes: name text, value text
INSERT INTO setting (name, value) VALUES (:name, :value)
ON CONFLICT (name) DO UPDATE SET value = excluded.value;

-- name: RemoveSetting
-- Takes one fact about this register away.
-- takes: name text
DELETE FROM setting WHERE name = :name;
