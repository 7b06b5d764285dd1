-- Which migrations a database has been through.

-- name: SchemaSteps
-- Every step taken, in order.
-- gives: version integer, name text
SELECT version, name FROM schema_version ORDER BY version;

-- name: AddSchemaStep
-- A step has been taken.
-- takes: version integer, name text
INSERT INTO schema_version (version, name) VALUES (:version, :name);
