/**
 * Version 2: nouns have genders, so that a sentence can agree with them; an indicator may be a part of another one; a
 * part of the report knows its review; people leave comments, and say why a remark on a value may stand.
 */
export const reviewPartsComments = `
ALTER TABLE unit ADD COLUMN genders TEXT NOT NULL DEFAULT '{"fr":"masculine","ar":"masculine"}' CHECK (json_valid(genders));
UPDATE unit SET genders = '{"fr":"feminine","ar":"feminine"}' WHERE code IN ('attempt', 'operation');
UPDATE unit SET genders = '{"fr":"masculine","ar":"feminine"}' WHERE code IN ('network', 'death', 'case');
UPDATE unit SET genders = '{"fr":"feminine","ar":"masculine"}' WHERE code IN ('person', 'vessel');

ALTER TABLE indicator ADD COLUMN part TEXT CHECK (part IS NULL OR json_valid(part));

ALTER TABLE block ADD COLUMN review TEXT NOT NULL DEFAULT '{"review":{"state":"draft"},"reread":[],"against":{}}' CHECK (json_valid(review));

CREATE TABLE comment (
  id TEXT PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT, WITHOUT ROWID;

CREATE TABLE dismissal (
  indicator TEXT NOT NULL,
  period TEXT NOT NULL,
  remark TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (indicator, period, remark)
) STRICT, WITHOUT ROWID;
`
