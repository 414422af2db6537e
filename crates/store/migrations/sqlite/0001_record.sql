-- The record: what happened, what was said, what is still to be sent. Moments are microseconds since 1970 in UTC.

CREATE TABLE counters (
  org_id INTEGER NOT NULL,
  name   TEXT    NOT NULL,
  value  INTEGER NOT NULL,
  PRIMARY KEY (org_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  org_id  INTEGER NOT NULL,
  seq     INTEGER NOT NULL,
  case_id BLOB,
  at      INTEGER NOT NULL,
  actor   TEXT    NOT NULL,
  kind    TEXT    NOT NULL,
  body    TEXT    NOT NULL,
  digest  BLOB    NOT NULL,
  PRIMARY KEY (org_id, seq)
) STRICT;
CREATE INDEX journal_of_case ON journal (org_id, case_id, seq);

-- What people said or wrote. Erased: body and salt are null, the digest stays.
CREATE TABLE texts (
  org_id      INTEGER NOT NULL,
  id          BLOB    NOT NULL,
  case_id     BLOB,
  body        TEXT,
  salt        BLOB,
  digest      BLOB    NOT NULL,
  erase_after INTEGER,
  PRIMARY KEY (org_id, id)
) STRICT;
CREATE INDEX texts_of_case ON texts (org_id, case_id);
CREATE INDEX texts_to_erase ON texts (org_id, erase_after) WHERE body IS NOT NULL AND erase_after IS NOT NULL;

CREATE TABLE idempotency (
  org_id         INTEGER NOT NULL,
  key            TEXT    NOT NULL,
  request_digest BLOB    NOT NULL,
  answer         TEXT    NOT NULL,
  at             INTEGER NOT NULL,
  PRIMARY KEY (org_id, key)
) STRICT;
CREATE INDEX idempotency_by_age ON idempotency (org_id, at);

CREATE TABLE outbox (
  org_id     INTEGER NOT NULL,
  id         BLOB    NOT NULL,
  case_id    BLOB,
  kind       TEXT    NOT NULL,
  body       TEXT    NOT NULL,
  state      TEXT    NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
  due_at     INTEGER NOT NULL,
  attempts   INTEGER NOT NULL,
  last_error TEXT,
  created_at INTEGER NOT NULL,
  sent_at    INTEGER,
  PRIMARY KEY (org_id, id)
) STRICT;
CREATE INDEX outbox_due ON outbox (org_id, due_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_of_case ON outbox (org_id, case_id);

CREATE TABLE followers (
  org_id INTEGER NOT NULL,
  name   TEXT    NOT NULL,
  seq    INTEGER NOT NULL,
  PRIMARY KEY (org_id, name)
) STRICT, WITHOUT ROWID;

-- The content lies in the folder of files under its digest.
CREATE TABLE files (
  org_id      INTEGER NOT NULL,
  id          BLOB    NOT NULL,
  case_id     BLOB,
  name        TEXT    NOT NULL,
  media_type  TEXT    NOT NULL,
  bytes       INTEGER NOT NULL,
  digest      BLOB    NOT NULL,
  added_at    INTEGER NOT NULL,
  erase_after INTEGER,
  erased_at   INTEGER,
  PRIMARY KEY (org_id, id)
) STRICT;
CREATE INDEX files_of_case ON files (org_id, case_id);
CREATE INDEX files_by_digest ON files (org_id, digest);
CREATE INDEX files_to_erase ON files (org_id, erase_after) WHERE erase_after IS NOT NULL AND erased_at IS NULL;
