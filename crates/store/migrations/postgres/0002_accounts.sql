-- Who may sign in, and what was given to whom when. Tokens and session keys are kept as digests only.

CREATE TABLE accounts (
  org_id        bigint NOT NULL,
  staff_id      bytea  NOT NULL,
  login_name    text   NOT NULL,
  password_hash text   NOT NULL,
  failures      bigint NOT NULL,
  locked_until  bigint,
  changed_at    bigint NOT NULL,
  disabled_at   bigint,
  PRIMARY KEY (org_id, staff_id)
);
CREATE UNIQUE INDEX accounts_by_login_name ON accounts (org_id, login_name);

CREATE TABLE sessions (
  org_id       bigint NOT NULL,
  token_digest bytea  NOT NULL,
  staff_id     bytea  NOT NULL,
  created_at   bigint NOT NULL,
  last_seen_at bigint NOT NULL,
  expires_at   bigint NOT NULL,
  PRIMARY KEY (org_id, token_digest),
  FOREIGN KEY (org_id, staff_id) REFERENCES accounts (org_id, staff_id) ON DELETE CASCADE
);
CREATE INDEX sessions_of_staff ON sessions (org_id, staff_id);
CREATE INDEX sessions_by_expiry ON sessions (org_id, expires_at);

CREATE TABLE tokens (
  org_id       bigint NOT NULL,
  id           bytea  NOT NULL,
  token_digest bytea  NOT NULL,
  name         text   NOT NULL,
  scopes       text   NOT NULL,
  staff_id     bytea  NOT NULL,
  created_at   bigint NOT NULL,
  expires_at   bigint,
  revoked_at   bigint,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX tokens_by_digest ON tokens (org_id, token_digest);

-- Append-only: who got or lost which role, by whom, when.
CREATE TABLE grants (
  org_id        bigint NOT NULL,
  id            bytea  NOT NULL,
  staff_id      bytea  NOT NULL,
  role          text   NOT NULL,
  department_id bytea,
  granted       bigint NOT NULL,
  by_staff_id   bytea,
  at            bigint NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX grants_of_staff ON grants (org_id, staff_id, at);
