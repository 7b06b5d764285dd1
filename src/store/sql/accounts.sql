-- name: InsertAccount
-- Somebody who may sign in.
-- takes: sign_in_name text, full_name text, role text, school_urn integer?, password_hash text
-- gives: user_id integer
INSERT INTO account (user_id, sign_in_name, full_name, role, school_urn, password_hash, disabled)
SELECT COALESCE(MAX(user_id), 0) + 1, :sign_in_name, :full_name, :role, :school_urn, :password_hash, 0 FROM account
RETURNING user_id;

-- name: AccountByName
-- The account of a sign-in name.
-- takes: sign_in_name text
-- gives: user_id integer, sign_in_name text, full_name text, role text, school_urn integer?, password_hash text, disabled integer
SELECT user_id, sign_in_name, full_name, role, school_urn, password_hash, disabled
FROM account WHERE sign_in_name = :sign_in_name;

-- name: AccountById
-- One account.
-- takes: user_id integer
-- gives: user_id integer, sign_in_name text, full_name text, role text, school_urn integer?, disabled integer
SELECT user_id, sign_in_name, full_name, role, school_urn, disabled FROM account WHERE user_id = :user_id;

-- name: Accounts
-- Everybody who may sign in.
-- gives: user_id integer, sign_in_name text, full_name text, role text, school_urn integer?, disabled integer
SELECT user_id, sign_in_name, full_name, role, school_urn, disabled FROM account ORDER BY full_name, user_id;

-- name: SetPassword
-- A new password.
-- takes: user_id integer, password_hash text
UPDATE account SET password_hash = :password_hash WHERE user_id = :user_id;

-- name: SetDisabled
-- Stops an account, or lets it in again.
-- takes: user_id integer, disabled integer
UPDATE account SET disabled = :disabled WHERE user_id = :user_id;

-- name: InsertSession
-- A signed-in visit; only the token's digest is kept.
-- takes: token_digest text, user_id integer, opened_at integer, last_seen_at integer
INSERT INTO session (token_digest, user_id, opened_at, last_seen_at)
VALUES (:token_digest, :user_id, :opened_at, :last_seen_at);

-- name: SessionByDigest
-- A visit and whose it is.
-- takes: token_digest text
-- gives: user_id integer, opened_at integer, last_seen_at integer, sign_in_name text, full_name text, role text, school_urn integer?, password_hash text, disabled integer
SELECT s.user_id, s.opened_at, s.last_seen_at, a.sign_in_name, a.full_name, a.role, a.school_urn, a.password_hash, a.disabled
FROM session s JOIN account a ON a.user_id = s.user_id WHERE s.token_digest = :token_digest;

-- name: TouchSession
-- A visit goes on.
-- takes: token_digest text, last_seen_at integer
UPDATE session SET last_seen_at = :last_seen_at WHERE token_digest = :token_digest;

-- name: EndSession
-- A visit ends.
-- takes: token_digest text
DELETE FROM session WHERE token_digest = :token_digest;

-- name: EndSessionsOf
-- Every visit of an account ends.
-- takes: user_id integer
DELETE FROM session WHERE user_id = :user_id;

-- name: DeleteOldSessions
-- Visits nobody has used since a moment.
-- takes: last_seen_before integer, opened_before integer
DELETE FROM session WHERE last_seen_at < :last_seen_before OR opened_at < :opened_before;
