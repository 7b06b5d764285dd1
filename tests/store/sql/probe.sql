-- Statements over tables that only the tests of the engine have.

-- name: AddProbe
-- A row of every type.
-- takes: id integer, word text?, amount real?, blob bytes?, maybe integer?
INSERT INTO probe (id, word, amount, blob, maybe) VALUES (:id, :word, :amount, :blob, :maybe);

-- name: AddNamedProbe
-- A row that numbers itself.
-- takes: word text
-- gives: id integer
INSERT INTO numbered (word) VALUES (:word) RETURNING id;

-- name: AllProbes
-- Every row in order.
-- gives: id integer, word text?, amount real?, blob bytes?, maybe integer?
SELECT id, word, amount, blob, maybe FROM probe ORDER BY id;

-- name: ProbesAmong
-- The rows with one of the numbers, whose text is not 'it''s :quoted' -- and this is a comment with :nothing.
-- takes: wanted integers
-- gives: id integer
SELECT id FROM probe WHERE id IN (:wanted) AND word IS DISTINCT FROM 'it''s :quoted' ORDER BY id;

-- name: ProbesNotAmong
-- The rows with none of the numbers.
-- takes: unwanted integers
-- gives: id integer
SELECT id FROM probe WHERE id NOT IN (:unwanted) ORDER BY id;

-- name: CountProbes
-- How many rows there are.
-- gives: number integer
SELECT count(*) AS number FROM probe;

-- name: RenameProbe
-- Gives a row another word.
-- takes: id integer, word text
UPDATE probe SET word = :word WHERE id = :id;

-- name: ProbeEngine
-- Which engine answers.
-- gives: engine text
SELECT
-- only: sqlite to see that the block is chosen
'sqlite' || sqlite_version()
-- end
-- only: postgresql to see that the block is chosen
CAST('postgresql' AS text)
-- end
AS engine;

-- name: WrongColumn
-- A statement whose column is not called what it gives.
-- gives: other integer
SELECT id AS not_other FROM probe;
