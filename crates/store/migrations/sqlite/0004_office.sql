-- Who deals with whom: the office as it set itself up, and the customers, kept apart from the journal like the texts.

CREATE TABLE organisations (
  org_id     INTEGER NOT NULL,
  name       TEXT    NOT NULL,
  name_en    TEXT    NOT NULL,
  time_zone  TEXT    NOT NULL,
  policy     TEXT    NOT NULL,
  calendar   TEXT    NOT NULL,
  lookup_key BLOB    NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (org_id)
) STRICT;

CREATE TABLE departments (
  org_id        INTEGER NOT NULL,
  department_id BLOB    NOT NULL,
  name          TEXT    NOT NULL,
  name_en       TEXT    NOT NULL,
  phone         TEXT    NOT NULL,
  email         TEXT    NOT NULL,
  receiver_id   BLOB    NOT NULL,
  PRIMARY KEY (org_id, department_id)
) STRICT;

CREATE TABLE staff (
  org_id      INTEGER NOT NULL,
  staff_id    BLOB    NOT NULL,
  name        TEXT    NOT NULL,
  name_en     TEXT    NOT NULL,
  phone       TEXT    NOT NULL,
  roles       TEXT    NOT NULL,
  departments TEXT    NOT NULL,
  active      INTEGER NOT NULL,
  PRIMARY KEY (org_id, staff_id)
) STRICT;

CREATE TABLE customers (
  org_id       INTEGER NOT NULL,
  customer_id  BLOB    NOT NULL,
  name         TEXT,
  relation     TEXT    NOT NULL,
  internal     INTEGER NOT NULL,
  phone        TEXT,
  email        TEXT,
  phone_digest BLOB,
  email_digest BLOB,
  created_at   INTEGER NOT NULL,
  erase_after  INTEGER,
  erased_at    INTEGER,
  PRIMARY KEY (org_id, customer_id)
) STRICT;
CREATE INDEX customers_by_phone ON customers (org_id, phone_digest, created_at, customer_id) WHERE phone_digest IS NOT NULL;
CREATE INDEX customers_by_email ON customers (org_id, email_digest, created_at, customer_id) WHERE email_digest IS NOT NULL;
CREATE INDEX customers_to_erase ON customers (org_id, erase_after) WHERE erase_after IS NOT NULL AND erased_at IS NULL;
