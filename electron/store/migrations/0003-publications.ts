/**
 * Version 3: a report can be published: frozen with its figures, its text, its style and the files that went out. What is
 * frozen is never changed or removed, and nothing takes its place. A published cell that is changed has a reason.
 */
export const publications = `
CREATE TABLE publication (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  year INTEGER NOT NULL,
  base INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  style TEXT NOT NULL CHECK (json_valid(style)),
  seal TEXT NOT NULL
) STRICT;

CREATE TABLE publication_cell (
  indicator TEXT NOT NULL,
  period TEXT NOT NULL,
  publication INTEGER NOT NULL REFERENCES publication (id),
  position INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (indicator, period, publication)
) STRICT, WITHOUT ROWID;

CREATE TABLE publication_file (
  publication INTEGER NOT NULL REFERENCES publication (id),
  name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (publication, name)
) STRICT;

CREATE TABLE revision (
  indicator TEXT NOT NULL,
  period TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (indicator, period)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER publication_changed BEFORE UPDATE ON publication BEGIN SELECT RAISE(ABORT, 'a publication is never changed'); END;
CREATE TRIGGER publication_removed BEFORE DELETE ON publication BEGIN SELECT RAISE(ABORT, 'a publication is never removed'); END;
CREATE TRIGGER publication_replaced BEFORE INSERT ON publication WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a publication is never replaced'); END;

CREATE TRIGGER publication_cell_changed BEFORE UPDATE ON publication_cell BEGIN SELECT RAISE(ABORT, 'a publication is never changed'); END;
CREATE TRIGGER publication_cell_removed BEFORE DELETE ON publication_cell BEGIN SELECT RAISE(ABORT, 'a publication is never removed'); END;
CREATE TRIGGER publication_cell_replaced BEFORE INSERT ON publication_cell
WHEN EXISTS (SELECT 1 FROM publication_cell WHERE indicator = NEW.indicator AND period = NEW.period AND publication = NEW.publication)
BEGIN SELECT RAISE(ABORT, 'a publication is never replaced'); END;

CREATE TRIGGER publication_file_changed BEFORE UPDATE ON publication_file BEGIN SELECT RAISE(ABORT, 'a publication is never changed'); END;
CREATE TRIGGER publication_file_removed BEFORE DELETE ON publication_file BEGIN SELECT RAISE(ABORT, 'a publication is never removed'); END;
CREATE TRIGGER publication_file_replaced BEFORE INSERT ON publication_file
WHEN EXISTS (SELECT 1 FROM publication_file WHERE publication = NEW.publication AND name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'a publication is never replaced'); END;
`
