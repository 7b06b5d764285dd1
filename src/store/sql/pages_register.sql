-- Schools, imports, quarantine, search and pairs, as their pages show them.

-- name: SchoolsOfCouncil
-- The schools of an authority that are not closed, and every school that has sent a roll.
-- takes: la_code integer
-- gives: urn integer, name text, name_folded text, phase text, status text
SELECT urn, name, name_folded, phase, status FROM school
WHERE (la_code = :la_code AND closed_on IS NULL AND status <> 'Closed')
   OR urn IN (SELECT s.urn FROM snapshot s JOIN import i ON i.import_id = s.import_id WHERE i.state = 'taken')
ORDER BY name_folded, urn;

-- name: LastTwoRolls
-- The newest roll of each school as of a day, and the one before it.
-- takes: as_of text
-- gives: urn integer, import_id integer, as_of text, pupils integer, place integer
SELECT urn, import_id, as_of, pupils, place FROM (
  SELECT s.urn, s.import_id, s.as_of, s.pupils,
    ROW_NUMBER() OVER (PARTITION BY s.urn ORDER BY s.as_of DESC, s.import_id DESC) AS place
  FROM snapshot s JOIN import i ON i.import_id = s.import_id
  WHERE i.state = 'taken' AND s.urn <> 0 AND s.as_of <= :as_of) ranked
WHERE place <= 2 ORDER BY urn, place;

-- name: LastNotices
-- The day of each school's newest joiner or leaver notice. CROSS JOIN: SQLite then begins with the few notices.
-- takes: as_of text
-- gives: urn integer, last_on text
SELECT r.school_urn AS urn, MAX(i.as_of) AS last_on
FROM import i CROSS JOIN listed l CROSS JOIN record r
WHERE i.kind IN ('joiners', 'leavers') AND i.state = 'taken' AND i.as_of <= :as_of
  AND l.import_id = i.import_id AND r.record_id = l.record_id AND r.school_urn IS NOT NULL
GROUP BY r.school_urn ORDER BY r.school_urn;

-- name: LastNoticeOfSchool
-- The day of one school's newest joiner or leaver notice.
-- takes: urn integer
-- gives: last_on text?
SELECT MAX(i.as_of) AS last_on
FROM import i CROSS JOIN listed l CROSS JOIN record r
WHERE i.kind IN ('joiners', 'leavers') AND i.state = 'taken'
  AND l.import_id = i.import_id AND r.record_id = l.record_id AND r.school_urn = :urn;

-- name: ChildrenOnRolls
-- Who is on some rolls: one row a child, roll and school.
-- takes: imports integers
-- gives: import_id integer, urn integer, child_id integer
SELECT DISTINCT l.import_id, r.school_urn AS urn, r.child_id
FROM listed l JOIN record r ON r.record_id = l.record_id
WHERE l.import_id IN (:imports) AND r.source = 'roll' AND r.school_urn IS NOT NULL
ORDER BY l.import_id, r.school_urn, r.child_id;

-- name: SchoolInFull
-- One school with all that its register says.
-- takes: urn integer
-- gives: urn integer, name text, details text
SELECT urn, name, details FROM school WHERE urn = :urn;

-- name: LinksOfSchool
-- The schools linked with one, and what each is to it.
-- takes: urn integer
-- gives: other_urn integer, relation text, linked_on text?, other_name text?
SELECT l.other_urn, l.relation, l.linked_on, s.name AS other_name
FROM school_link l LEFT JOIN school s ON s.urn = l.other_urn
WHERE l.urn = :urn ORDER BY l.linked_on, l.other_urn, l.relation;

-- name: RollsOfSchool
-- The rolls a school has sent, newest first.
-- takes: urn integer, most integer
-- gives: import_id integer, as_of text, pupils integer, file_name text
SELECT s.import_id, s.as_of, s.pupils, i.file_name
FROM snapshot s JOIN import i ON i.import_id = s.import_id
WHERE s.urn = :urn AND i.state = 'taken' ORDER BY s.as_of DESC, s.import_id DESC LIMIT :most;

-- name: PupilsOfRoll
-- One page of a school's roll.
-- takes: import_id integer, urn integer, most integer, skipped integer
-- gives: child_id integer, surname text, forename text, date_of_birth text?, upn text?, year_group text, from_on text?
SELECT c.child_id, c.surname, c.forename, c.date_of_birth, c.upn, MAX(r.year_group) AS year_group, MIN(r.from_on) AS from_on
FROM listed l JOIN record r ON r.record_id = l.record_id JOIN child c ON c.child_id = r.child_id
WHERE l.import_id = :import_id AND r.school_urn = :urn AND r.source = 'roll'
GROUP BY c.child_id, c.surname, c.forename, c.surname_folded, c.forename_folded, c.date_of_birth, c.upn
ORDER BY c.surname_folded, c.forename_folded, c.child_id LIMIT :most OFFSET :skipped;

-- name: WhereaboutsOfChildren
-- Some children, the school shown for each, and whether they are accounted for.
-- takes: children integers
-- gives: child_id integer, surname text, forename text, date_of_birth text?, school_urn integer?, school_name text?, state text?, cause text?
SELECT c.child_id, c.surname, c.forename, c.date_of_birth, c.school_urn, s.name AS school_name, f.state, f.cause
FROM child c LEFT JOIN school s ON s.urn = c.school_urn LEFT JOIN finding f ON f.child_id = c.child_id
WHERE c.child_id IN (:children) AND c.live = 1 AND c.merged_into IS NULL
ORDER BY c.surname_folded, c.forename_folded, c.child_id;

-- name: ImportsOnPage
-- One page of the imports, newest first; only those with waiting rows where only_waiting is 1.
-- takes: only_waiting integer, most integer, skipped integer
-- gives: import_id integer, kind text, source text, source_name text, file_name text, as_of text, taken_at text, by_name text?, rows_taken integer, rows_already_held integer, rows_put_right integer, rows_refused integer, state text, waiting integer
SELECT i.import_id, i.kind, i.source, i.source_name, i.file_name, i.as_of, i.taken_at, a.full_name AS by_name, i.rows_taken,
  i.rows_already_held, i.rows_put_right, i.rows_refused, i.state,
  (SELECT COUNT(*) FROM refused_row q WHERE q.import_id = i.import_id AND q.state = 'waiting') AS waiting
FROM import i LEFT JOIN account a ON a.user_id = i.user_id
WHERE :only_waiting = 0 OR (i.state = 'taken' AND EXISTS
  (SELECT 1 FROM refused_row w WHERE w.import_id = i.import_id AND w.state = 'waiting'))
ORDER BY i.import_id DESC LIMIT :most OFFSET :skipped;

-- name: ImportCount
-- How many imports there are; only those with waiting rows where only_waiting is 1.
-- takes: only_waiting integer
-- gives: imports integer
SELECT COUNT(*) AS imports FROM import i
WHERE :only_waiting = 0 OR (i.state = 'taken' AND EXISTS
  (SELECT 1 FROM refused_row w WHERE w.import_id = i.import_id AND w.state = 'waiting'));

-- name: AnswerOfAct
-- What an act answered, and who did it.
-- takes: act_id integer
-- gives: answer text, by_name text?
SELECT c.answer, a.full_name AS by_name FROM act c LEFT JOIN account a ON a.user_id = c.user_id WHERE c.act_id = :act_id;

-- name: RefusedRowsOnPage
-- One page of an import's refused rows.
-- takes: import_id integer, most integer, skipped integer
-- gives: row_number integer, problems text, state text
SELECT row_number, problems, state FROM refused_row
WHERE import_id = :import_id ORDER BY row_number LIMIT :most OFFSET :skipped;

-- name: RowNotesOnPage
-- One page of what was put right in an import's rows.
-- takes: import_id integer, most integer, skipped integer
-- gives: row_number integer, column_name text, sentence text
SELECT row_number, column_name, sentence FROM row_note
WHERE import_id = :import_id ORDER BY row_number, place LIMIT :most OFFSET :skipped;

-- name: RowCounts
-- How many things are said of an import's rows.
-- takes: import_id integer
-- gives: notes integer, refused integer, waiting integer
SELECT (SELECT COUNT(*) FROM row_note n WHERE n.import_id = :import_id) AS notes,
  (SELECT COUNT(*) FROM refused_row r WHERE r.import_id = :import_id) AS refused,
  (SELECT COUNT(*) FROM refused_row w WHERE w.import_id = :import_id AND w.state = 'waiting') AS waiting;

-- name: RefusedRowsOfImport
-- An import's refused rows with their cells, but for those corrected and taken since.
-- takes: import_id integer
-- gives: row_number integer, cells text, problems text, state text
SELECT row_number, cells, problems, state FROM refused_row
WHERE import_id = :import_id AND state <> 'taken' ORDER BY row_number;

-- name: WaitingRowsOfImport
-- The rows of an import that wait for a person.
-- takes: import_id integer
-- gives: row_number integer
SELECT row_number FROM refused_row WHERE import_id = :import_id AND state = 'waiting' ORDER BY row_number;

-- name: SchoolsInImport
-- The schools whose rows an import took; two are enough to know that there is more than one.
-- takes: import_id integer
-- gives: urn integer
SELECT DISTINCT r.school_urn AS urn FROM listed l JOIN record r ON r.record_id = l.record_id
WHERE l.import_id = :import_id AND r.school_urn IS NOT NULL ORDER BY r.school_urn LIMIT 2;

-- name: WaitingRowsOnPage
-- One page of all rows in quarantine, those of the newest import first.
-- takes: most integer, skipped integer
-- gives: import_id integer, kind text, file_name text, as_of text, taken_at text, row_number integer, problems text
SELECT i.import_id, i.kind, i.file_name, i.as_of, i.taken_at, q.row_number, q.problems
FROM refused_row q JOIN import i ON i.import_id = q.import_id
WHERE q.state = 'waiting' AND i.state = 'taken'
ORDER BY q.import_id DESC, q.row_number LIMIT :most OFFSET :skipped;

-- name: WaitingRowCount
-- How many rows wait in quarantine.
-- gives: waiting integer
SELECT COUNT(*) AS waiting FROM refused_row q JOIN import i ON i.import_id = q.import_id
WHERE q.state = 'waiting' AND i.state = 'taken';

-- name: NextWaitingRow
-- The row in quarantine after this one in its import, else the first of another import.
-- takes: import_id integer, row_number integer
-- gives: import_id integer, row_number integer
SELECT q.import_id, q.row_number FROM refused_row q JOIN import i ON i.import_id = q.import_id
WHERE q.state = 'waiting' AND i.state = 'taken' AND NOT (q.import_id = :import_id AND q.row_number = :row_number)
ORDER BY CASE WHEN q.import_id = :import_id AND q.row_number > :row_number THEN 0 WHEN q.import_id = :import_id THEN 1 ELSE 2 END,
  q.import_id DESC, q.row_number LIMIT 1;

-- name: ChildrenByNameStart
-- Children one of whose names begins so.
-- takes: from_here text, to_here text, most integer
-- gives: child_id integer, surname_folded text, forename_folded text
SELECT child_id, surname_folded, forename_folded FROM child
WHERE live = 1 AND merged_into IS NULL AND surname_folded >= :from_here AND surname_folded < :to_here
UNION
SELECT child_id, surname_folded, forename_folded FROM child
WHERE live = 1 AND merged_into IS NULL AND forename_folded >= :from_here AND forename_folded < :to_here
ORDER BY surname_folded, forename_folded, child_id LIMIT :most;

-- name: ChildrenByNamePart
-- Children in whose names it stands somewhere: a second surname, a middle part. Every name is read, in the index alone,
-- so whether a child is live is for the reader to ask.
-- takes: pattern text, most integer
-- gives: child_id integer, surname_folded text, forename_folded text
SELECT child_id, surname_folded, forename_folded FROM child
WHERE surname_folded LIKE :pattern OR forename_folded LIKE :pattern
ORDER BY surname_folded, forename_folded, child_id LIMIT :most;

-- name: ChildrenByBirth
-- Children born on a day.
-- takes: date_of_birth text, most integer
-- gives: child_id integer
SELECT child_id FROM child
WHERE live = 1 AND merged_into IS NULL AND date_of_birth = :date_of_birth
ORDER BY child_id LIMIT :most;

-- name: ChildrenByPostcode
-- Children shown as living there.
-- takes: postcode text, most integer
-- gives: child_id integer
SELECT child_id FROM child
WHERE live = 1 AND merged_into IS NULL AND postcode = :postcode
ORDER BY child_id LIMIT :most;

-- name: ChildrenByUpn
-- Children shown with a UPN.
-- takes: upn text
-- gives: child_id integer
SELECT child_id FROM child WHERE live = 1 AND merged_into IS NULL AND upn = :upn ORDER BY child_id;

-- name: ChildrenWhoEverHadUpn
-- Which of some children a source gives this UPN, now or formerly.
-- takes: children integers, upn text
-- gives: child_id integer
SELECT DISTINCT child_id FROM record WHERE child_id IN (:children) AND (upn = :upn OR former_upn = :upn) ORDER BY child_id;

-- name: ChildNumbered
-- A child by number; merged_into leads on to the child it is now part of.
-- takes: child_id integer
-- gives: child_id integer, merged_into integer?
SELECT child_id, merged_into FROM child WHERE child_id = :child_id;

-- name: FoundChildren
-- Some children as a list of results shows them.
-- takes: children integers
-- gives: child_id integer, surname text, forename text, surname_folded text, forename_folded text, date_of_birth text?, upn text?, postcode text?, school_name text?, state text?, cause text?, case_id integer?
SELECT c.child_id, c.surname, c.forename, c.surname_folded, c.forename_folded, c.date_of_birth, c.upn, c.postcode, s.name AS school_name, f.state, f.cause, k.case_id
FROM child c LEFT JOIN school s ON s.urn = c.school_urn LEFT JOIN finding f ON f.child_id = c.child_id
  LEFT JOIN case_file k ON k.child_id = c.child_id AND k.open = 1
WHERE c.child_id IN (:children) AND c.live = 1 AND c.merged_into IS NULL
ORDER BY c.surname_folded, c.forename_folded, c.child_id;
