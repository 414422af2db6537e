-- What an office's own decisions taught the suggestions: weights of hashed features per output, never words. `own_model` says
-- from where in the record it learns and for which features; `own_lessons` how each decision compared with the suggestion.

CREATE TABLE own_model (
  org_id    INTEGER NOT NULL,
  version   INTEGER NOT NULL,
  make      TEXT    NOT NULL,
  since_at  INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  read_to   INTEGER NOT NULL,
  learnt    INTEGER NOT NULL,
  PRIMARY KEY (org_id)
) STRICT;

CREATE TABLE own_weights (
  org_id INTEGER NOT NULL,
  output TEXT    NOT NULL,
  body   BLOB    NOT NULL,
  PRIMARY KEY (org_id, output)
) STRICT;

CREATE TABLE own_lessons (
  org_id       INTEGER NOT NULL,
  seq          INTEGER NOT NULL,
  field        TEXT    NOT NULL,
  as_suggested INTEGER,
  PRIMARY KEY (org_id, field, seq)
) STRICT, WITHOUT ROWID;
