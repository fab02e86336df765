/** Version 5: each part of a workbook has a seal, so that a digit that turns into another one on the disk is noticed. The seals of what was there already are computed by `sealAll`. */
export const seals = `
CREATE TABLE seal (
  what TEXT NOT NULL,
  key TEXT NOT NULL,
  digest INTEGER NOT NULL,
  PRIMARY KEY (what, key)
) STRICT, WITHOUT ROWID;
`
