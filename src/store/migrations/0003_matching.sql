-- What the matching engine reads and leaves behind. The new columns and the blocking keys are filled from the events:
-- a register that has any is rebuilt when it is next opened for writing (setting 'rebuild').

-- Compared besides the names and numbers. contacts: one a line, name, telephone and e-mail address parted by tabs.
ALTER TABLE record ADD COLUMN known_as TEXT NOT NULL DEFAULT '';
ALTER TABLE record ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE record ADD COLUMN contacts TEXT NOT NULL DEFAULT '';

-- Why the record was joined to its child by rule: the record it was found equal to, the log odds in thousandths, the
-- pattern of agreement, and the version of the parameters. NULL and '' where it began a child.
ALTER TABLE record ADD COLUMN because_of INTEGER;
ALTER TABLE record ADD COLUMN log_odds INTEGER;
ALTER TABLE record ADD COLUMN pattern INTEGER;
ALTER TABLE record ADD COLUMN parameters TEXT NOT NULL DEFAULT '';

-- The question as the engine put it; news: why a question that was decided is asked again; settled_at: the verdict
-- the evidence gave ('same', 'perhaps') when a person decided, so that only stronger evidence asks again.
ALTER TABLE pair ADD COLUMN log_odds INTEGER;
ALTER TABLE pair ADD COLUMN pattern INTEGER;
ALTER TABLE pair ADD COLUMN parameters TEXT NOT NULL DEFAULT '';
ALTER TABLE pair ADD COLUMN news TEXT NOT NULL DEFAULT '';
ALTER TABLE pair ADD COLUMN settled_at TEXT NOT NULL DEFAULT '';

-- Parameters learned from this register, the newest last. Those the program carries are in force until there are any.
CREATE TABLE matching_parameters (
  parameters_id INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  learned_at TEXT NOT NULL,
  user_id INTEGER NOT NULL,
  model TEXT NOT NULL
) STRICT;

INSERT INTO setting (name, value)
SELECT 'rebuild', '0003_matching' WHERE EXISTS (SELECT 1 FROM event);
