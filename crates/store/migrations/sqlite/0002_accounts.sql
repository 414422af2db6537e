-- Who may sign in, and what was given to whom when. Tokens and session keys are kept as digests only.

CREATE TABLE accounts (
  org_id        INTEGER NOT NULL,
  staff_id      BLOB    NOT NULL,
  login_name    TEXT    NOT NULL,
  password_hash TEXT    NOT NULL,
  failures      INTEGER NOT NULL,
  locked_until  INTEGER,
  changed_at    INTEGER NOT NULL,
  disabled_at   INTEGER,
  PRIMARY KEY (org_id, staff_id)
) STRICT;
CREATE UNIQUE INDEX accounts_by_login_name ON accounts (org_id, login_name);

CREATE TABLE sessions (
  org_id       INTEGER NOT NULL,
  token_digest BLOB    NOT NULL,
  staff_id     BLOB    NOT NULL,
  created_at   INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  expires_at   INTEGER NOT NULL,
  PRIMARY KEY (org_id, token_digest),
  FOREIGN KEY (org_id, staff_id) REFERENCES accounts (org_id, staff_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX sessions_of_staff ON sessions (org_id, staff_id);
CREATE INDEX sessions_by_expiry ON sessions (org_id, expires_at);

CREATE TABLE tokens (
  org_id       INTEGER NOT NULL,
  id           BLOB    NOT NULL,
  token_digest BLOB    NOT NULL,
  name         TEXT    NOT NULL,
  scopes       TEXT    NOT NULL,
  staff_id     BLOB    NOT NULL,
  created_at   INTEGER NOT NULL,
  expires_at   INTEGER,
  revoked_at   INTEGER,
  PRIMARY KEY (org_id, id)
) STRICT;
CREATE UNIQUE INDEX tokens_by_digest ON tokens (org_id, token_digest);

-- Append-only: who got or lost which role, by whom, when.
CREATE TABLE grants (
  org_id        INTEGER NOT NULL,
  id            BLOB    NOT NULL,
  staff_id      BLOB    NOT NULL,
  role          TEXT    NOT NULL,
  department_id BLOB,
  granted       INTEGER NOT NULL,
  by_staff_id   BLOB,
  at            INTEGER NOT NULL,
  PRIMARY KEY (org_id, id)
) STRICT;
CREATE INDEX grants_of_staff ON grants (org_id, staff_id, at);
