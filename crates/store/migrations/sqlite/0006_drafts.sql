-- Letters that somebody is still writing: theirs alone, apart from the record, forgotten when they are sent or lie too long.

CREATE TABLE drafts (
  org_id   INTEGER NOT NULL,
  case_id  BLOB    NOT NULL,
  staff_id BLOB    NOT NULL,
  body     TEXT    NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, case_id, staff_id)
) STRICT;
CREATE INDEX drafts_by_age ON drafts (org_id, saved_at);
