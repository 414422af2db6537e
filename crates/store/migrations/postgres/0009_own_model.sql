-- What an office's own decisions taught the suggestions: weights of hashed features per output, never words. `own_model` says
-- from where in the record it learns and for which features; `own_lessons` how each decision compared with the suggestion.

CREATE TABLE own_model (
  org_id    bigint NOT NULL,
  version   bigint NOT NULL,
  make      text   NOT NULL,
  since_at  bigint NOT NULL,
  since_seq bigint NOT NULL,
  read_to   bigint NOT NULL,
  learnt    bigint NOT NULL,
  PRIMARY KEY (org_id)
);

CREATE TABLE own_weights (
  org_id bigint NOT NULL,
  output text    NOT NULL,
  body   bytea   NOT NULL,
  PRIMARY KEY (org_id, output)
);

CREATE TABLE own_lessons (
  org_id       bigint NOT NULL,
  seq          bigint NOT NULL,
  field        text    NOT NULL,
  as_suggested bigint,
  PRIMARY KEY (org_id, field, seq)
);
