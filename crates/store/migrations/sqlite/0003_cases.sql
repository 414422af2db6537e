-- State: made from the journal's events and from nothing else; `miso rebuild` makes it again.
-- `body` is the whole case as JSON; the columns are what lists and clocks look at.

CREATE TABLE cases (
  org_id          INTEGER NOT NULL,
  case_id         BLOB    NOT NULL,
  number          TEXT    NOT NULL,
  state           TEXT    NOT NULL,
  stage           TEXT    NOT NULL CHECK (stage IN ('new', 'care', 'waiting', 'ended')),
  kind            TEXT    NOT NULL,
  channel         TEXT    NOT NULL,
  department_id   BLOB    NOT NULL,
  owner_id        BLOB    NOT NULL,
  offered_to      BLOB,
  customer_id     BLOB    NOT NULL,
  subject_id      BLOB    NOT NULL,
  received_at     INTEGER NOT NULL,
  due_at          INTEGER NOT NULL,
  next_promise_at INTEGER,
  attention_at    INTEGER NOT NULL,
  next_clock_at   INTEGER,
  approvals_waiting INTEGER NOT NULL,
  last_event_at   INTEGER NOT NULL,
  version         INTEGER NOT NULL,
  body            TEXT    NOT NULL,
  PRIMARY KEY (org_id, case_id)
) STRICT;
CREATE UNIQUE INDEX cases_by_number ON cases (org_id, number);
-- The lists of open cases: one index per way of looking, the rare conditions carried along.
CREATE INDEX cases_open ON cases (org_id, stage, attention_at, case_id, kind, state)
  WHERE stage <> 'ended';
CREATE INDEX cases_open_of_department ON cases (org_id, department_id, stage, attention_at, case_id, kind, state)
  WHERE stage <> 'ended';
CREATE INDEX cases_open_of_owner ON cases (org_id, owner_id, stage, attention_at, case_id, kind, state, department_id)
  WHERE stage <> 'ended';
CREATE INDEX cases_offered ON cases (org_id, offered_to, stage, attention_at, case_id, kind, state)
  WHERE offered_to IS NOT NULL;
CREATE INDEX cases_ended ON cases (org_id, received_at, case_id, kind, state)
  WHERE stage = 'ended';
CREATE INDEX cases_ended_of_department ON cases (org_id, department_id, received_at, case_id, kind, state)
  WHERE stage = 'ended';
CREATE INDEX cases_ended_of_owner ON cases (org_id, owner_id, received_at, case_id, kind, state)
  WHERE stage = 'ended';
CREATE INDEX cases_of_customer ON cases (org_id, customer_id, received_at);
CREATE INDEX cases_approvals ON cases (org_id, department_id, last_event_at) WHERE approvals_waiting > 0;
CREATE INDEX cases_clocks ON cases (org_id, next_clock_at) WHERE next_clock_at IS NOT NULL;

CREATE TABLE promises (
  org_id   INTEGER NOT NULL,
  case_id  BLOB    NOT NULL,
  number   INTEGER NOT NULL,
  owner_id BLOB    NOT NULL,
  what_id  BLOB    NOT NULL,
  state    TEXT    NOT NULL CHECK (state IN ('open', 'kept', 'broken', 'lapsed')),
  made_at  INTEGER NOT NULL,
  by_at    INTEGER NOT NULL,
  PRIMARY KEY (org_id, case_id, number)
) STRICT;
CREATE INDEX promises_open ON promises (org_id, by_at) WHERE state = 'open';

-- Who was complained of neither sees nor handles the case.
CREATE TABLE complained_of (
  org_id   INTEGER NOT NULL,
  staff_id BLOB    NOT NULL,
  case_id  BLOB    NOT NULL,
  PRIMARY KEY (org_id, staff_id, case_id)
) STRICT, WITHOUT ROWID;
