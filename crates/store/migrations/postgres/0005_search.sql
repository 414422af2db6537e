-- Two-character grams of subjects and names, made by a follower of the journal; can be made again at any time.

CREATE TABLE grams (
  org_id      bigint NOT NULL,
  gram        text NOT NULL,
  received_at bigint NOT NULL,
  case_id     bytea  NOT NULL,
  PRIMARY KEY (org_id, gram, received_at, case_id)
);
