-- Letters that somebody is still writing: theirs alone, apart from the record, forgotten when they are sent or lie too long.

CREATE TABLE drafts (
  org_id   bigint  NOT NULL,
  case_id  bytea   NOT NULL,
  staff_id bytea   NOT NULL,
  body     text    NOT NULL,
  saved_at bigint  NOT NULL,
  PRIMARY KEY (org_id, case_id, staff_id)
);
CREATE INDEX drafts_by_age ON drafts (org_id, saved_at);
