/**
 * Version 4: each step of the journal is linked by a hash to the one before it, and the number of steps and the last link
 * are kept apart, so that a step that is changed, removed, moved or put in is found, at the end too. The journal only
 * grows; a run of typing may lengthen the last step. The hashes of what was there already are computed by `linkAll`.
 */
export const journalChain = `
CREATE TABLE link (
  change_set INTEGER PRIMARY KEY REFERENCES change_set (id),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE journal_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  steps INTEGER NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TRIGGER change_set_changed BEFORE UPDATE ON change_set BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER change_set_removed BEFORE DELETE ON change_set BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER change_set_replaced BEFORE INSERT ON change_set WHEN NEW.id BETWEEN 0 AND (SELECT max(id) FROM change_set)
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER change_changed BEFORE UPDATE ON change
WHEN OLD.change_set <> (SELECT max(id) FROM change_set) OR OLD.change_set <> NEW.change_set OR OLD.position <> NEW.position
  OR OLD.what <> NEW.what OR OLD.key <> NEW.key OR OLD.before IS NOT NEW.before
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER change_removed BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER change_replaced BEFORE INSERT ON change
WHEN NEW.change_set <> (SELECT max(id) FROM change_set)
  OR EXISTS (SELECT 1 FROM change WHERE change_set = NEW.change_set AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER link_changed BEFORE UPDATE ON link WHEN OLD.change_set <> (SELECT max(change_set) FROM link) OR OLD.change_set <> NEW.change_set
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER link_removed BEFORE DELETE ON link BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER link_replaced BEFORE INSERT ON link WHEN NEW.change_set <= (SELECT max(change_set) FROM link)
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER journal_head_back BEFORE UPDATE ON journal_head WHEN NEW.steps < OLD.steps
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER journal_head_removed BEFORE DELETE ON journal_head BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
`
