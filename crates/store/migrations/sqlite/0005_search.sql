-- Two-character grams of subjects and names, made by a follower of the journal; can be made again at any time.

CREATE TABLE grams (
  org_id      INTEGER NOT NULL,
  gram        TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  case_id     BLOB NOT NULL,
  PRIMARY KEY (org_id, gram, received_at, case_id)
) STRICT, WITHOUT ROWID;
