/** Version 1: figures, the report around them, and the journal that tells who changed what. Decimals are text, so that SQLite never makes floats of them. */
export const figuresReportJournal = `
CREATE TABLE unit (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('count', 'share', 'rate', 'amount')),
  forms TEXT NOT NULL CHECK (json_valid(forms))
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name_en TEXT NOT NULL,
  name_fr TEXT NOT NULL,
  name_ar TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name_en TEXT NOT NULL,
  name_fr TEXT NOT NULL,
  name_ar TEXT NOT NULL,
  unit TEXT NOT NULL,
  section TEXT NOT NULL,
  precision INTEGER NOT NULL CHECK (precision BETWEEN 0 AND 6),
  source TEXT NOT NULL,
  scope_en TEXT NOT NULL,
  scope_fr TEXT NOT NULL,
  scope_ar TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cell (
  indicator TEXT NOT NULL REFERENCES indicator (code),
  period TEXT NOT NULL,
  value TEXT,
  qualifier TEXT CHECK (qualifier IN ('more than', 'at least', 'about', 'nearly')),
  status TEXT CHECK (status IN ('final', 'provisional', 'revised', 'break in series')),
  absence TEXT CHECK (absence IN ('not available', 'not applicable', 'confidential')),
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (indicator, period),
  CHECK ((value IS NULL) <> (absence IS NULL)),
  CHECK ((value IS NULL) = (status IS NULL)),
  CHECK (qualifier IS NULL OR value IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE style (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE report (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE block (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT, WITHOUT ROWID;

CREATE TABLE change_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  target INTEGER REFERENCES change_set (id)
) STRICT;

CREATE TABLE change (
  change_set INTEGER NOT NULL REFERENCES change_set (id),
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (change_set, position)
) STRICT, WITHOUT ROWID;
`
