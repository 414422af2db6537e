-- The record: what happened, what was said, what is still to be sent. Moments are microseconds since 1970 in UTC.

CREATE TABLE counters (
  org_id bigint NOT NULL,
  name   text   NOT NULL,
  value  bigint NOT NULL,
  PRIMARY KEY (org_id, name)
);

CREATE TABLE journal (
  org_id  bigint NOT NULL,
  seq     bigint NOT NULL,
  case_id bytea,
  at      bigint NOT NULL,
  actor   text   NOT NULL,
  kind    text   NOT NULL,
  body    text   NOT NULL,
  digest  bytea  NOT NULL,
  PRIMARY KEY (org_id, seq)
);
CREATE INDEX journal_of_case ON journal (org_id, case_id, seq);

-- What people said or wrote. Erased: body and salt are null, the digest stays.
CREATE TABLE texts (
  org_id      bigint NOT NULL,
  id          bytea  NOT NULL,
  case_id     bytea,
  body        text,
  salt        bytea,
  digest      bytea  NOT NULL,
  erase_after bigint,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX texts_of_case ON texts (org_id, case_id);
CREATE INDEX texts_to_erase ON texts (org_id, erase_after) WHERE body IS NOT NULL AND erase_after IS NOT NULL;

CREATE TABLE idempotency (
  org_id         bigint NOT NULL,
  key            text   NOT NULL,
  request_digest bytea  NOT NULL,
  answer         text   NOT NULL,
  at             bigint NOT NULL,
  PRIMARY KEY (org_id, key)
);
CREATE INDEX idempotency_by_age ON idempotency (org_id, at);

CREATE TABLE outbox (
  org_id     bigint NOT NULL,
  id         bytea  NOT NULL,
  case_id    bytea,
  kind       text   NOT NULL,
  body       text   NOT NULL,
  state      text   NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
  due_at     bigint NOT NULL,
  attempts   bigint NOT NULL,
  last_error text,
  created_at bigint NOT NULL,
  sent_at    bigint,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX outbox_due ON outbox (org_id, due_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_of_case ON outbox (org_id, case_id);

CREATE TABLE followers (
  org_id bigint NOT NULL,
  name   text   NOT NULL,
  seq    bigint NOT NULL,
  PRIMARY KEY (org_id, name)
);

-- The content lies in the folder of files under its digest.
CREATE TABLE files (
  org_id      bigint NOT NULL,
  id          bytea  NOT NULL,
  case_id     bytea,
  name        text   NOT NULL,
  media_type  text   NOT NULL,
  bytes       bigint NOT NULL,
  digest      bytea  NOT NULL,
  added_at    bigint NOT NULL,
  erase_after bigint,
  erased_at   bigint,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX files_of_case ON files (org_id, case_id);
CREATE INDEX files_by_digest ON files (org_id, digest);
CREATE INDEX files_to_erase ON files (org_id, erase_after) WHERE erase_after IS NOT NULL AND erased_at IS NULL;
