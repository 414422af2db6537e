-- State: made from the journal's events and from nothing else; `miso rebuild` makes it again.
-- `body` is the whole case as JSON; the columns are what lists and clocks look at.

CREATE TABLE cases (
  org_id          bigint NOT NULL,
  case_id         bytea  NOT NULL,
  number          text   NOT NULL,
  state           text   NOT NULL,
  stage           text   NOT NULL CHECK (stage IN ('new', 'care', 'waiting', 'ended')),
  kind            text   NOT NULL,
  channel         text   NOT NULL,
  department_id   bytea  NOT NULL,
  owner_id        bytea  NOT NULL,
  offered_to      bytea,
  customer_id     bytea  NOT NULL,
  subject_id      bytea  NOT NULL,
  received_at     bigint NOT NULL,
  due_at          bigint NOT NULL,
  next_promise_at bigint,
  attention_at    bigint NOT NULL,
  next_clock_at   bigint,
  approvals_waiting bigint NOT NULL,
  last_event_at   bigint NOT NULL,
  version         bigint NOT NULL,
  body            text   NOT NULL,
  PRIMARY KEY (org_id, case_id)
);
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
  org_id   bigint NOT NULL,
  case_id  bytea  NOT NULL,
  number   bigint NOT NULL,
  owner_id bytea  NOT NULL,
  what_id  bytea  NOT NULL,
  state    text   NOT NULL CHECK (state IN ('open', 'kept', 'broken', 'lapsed')),
  made_at  bigint NOT NULL,
  by_at    bigint NOT NULL,
  PRIMARY KEY (org_id, case_id, number)
);
CREATE INDEX promises_open ON promises (org_id, by_at) WHERE state = 'open';

-- Who was complained of neither sees nor handles the case.
CREATE TABLE complained_of (
  org_id   bigint NOT NULL,
  staff_id bytea  NOT NULL,
  case_id  bytea  NOT NULL,
  PRIMARY KEY (org_id, staff_id, case_id)
);
