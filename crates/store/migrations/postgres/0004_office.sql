-- Who deals with whom: the office as it set itself up, and the customers, kept apart from the journal like the texts.

CREATE TABLE organisations (
  org_id     bigint NOT NULL,
  name       text   NOT NULL,
  name_en    text   NOT NULL,
  time_zone  text   NOT NULL,
  policy     text   NOT NULL,
  calendar   text   NOT NULL,
  lookup_key bytea  NOT NULL,
  created_at bigint NOT NULL,
  changed_at bigint NOT NULL,
  PRIMARY KEY (org_id)
);

CREATE TABLE departments (
  org_id        bigint NOT NULL,
  department_id bytea  NOT NULL,
  name          text   NOT NULL,
  name_en       text   NOT NULL,
  phone         text   NOT NULL,
  email         text   NOT NULL,
  receiver_id   bytea  NOT NULL,
  PRIMARY KEY (org_id, department_id)
);

CREATE TABLE staff (
  org_id      bigint NOT NULL,
  staff_id    bytea  NOT NULL,
  name        text   NOT NULL,
  name_en     text   NOT NULL,
  phone       text   NOT NULL,
  roles       text   NOT NULL,
  departments text   NOT NULL,
  active      bigint NOT NULL,
  PRIMARY KEY (org_id, staff_id)
);

CREATE TABLE customers (
  org_id       bigint NOT NULL,
  customer_id  bytea  NOT NULL,
  name         text,
  relation     text   NOT NULL,
  internal     bigint NOT NULL,
  phone        text,
  email        text,
  phone_digest bytea,
  email_digest bytea,
  created_at   bigint NOT NULL,
  erase_after  bigint,
  erased_at    bigint,
  PRIMARY KEY (org_id, customer_id)
);
CREATE INDEX customers_by_phone ON customers (org_id, phone_digest, created_at, customer_id) WHERE phone_digest IS NOT NULL;
CREATE INDEX customers_by_email ON customers (org_id, email_digest, created_at, customer_id) WHERE email_digest IS NOT NULL;
CREATE INDEX customers_to_erase ON customers (org_id, erase_after) WHERE erase_after IS NOT NULL AND erased_at IS NULL;
