-- How the office set up the coach's rules, phrases of its own, and what became of findings: per rule, never by person.

CREATE TABLE coach_rules (
  org_id     INTEGER NOT NULL,
  rule       TEXT    NOT NULL,
  strength   TEXT    NOT NULL,
  changed_by BLOB    NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, rule)
) STRICT;

CREATE TABLE coach_phrases (
  org_id       INTEGER NOT NULL,
  phrase_id    BLOB    NOT NULL,
  rule         TEXT    NOT NULL,
  language     TEXT    NOT NULL,
  words        TEXT    NOT NULL,
  instead      TEXT,
  added_by     BLOB    NOT NULL,
  added_at     INTEGER NOT NULL,
  withdrawn_by BLOB,
  withdrawn_at INTEGER,
  PRIMARY KEY (org_id, phrase_id)
) STRICT;

CREATE TABLE coach_findings (
  org_id INTEGER NOT NULL,
  rule   TEXT    NOT NULL,
  became TEXT    NOT NULL,
  count  INTEGER NOT NULL,
  PRIMARY KEY (org_id, rule, became)
) STRICT;

-- Letters sent before now count too.
INSERT INTO coach_findings (org_id, rule, became, count)
SELECT j.org_id, json_extract(f.value, '$.rule'),
  coalesce(json_extract(f.value, '$.became."set-aside"'), json_extract(f.value, '$.became')), count(*)
FROM journal j, json_each(j.body, '$.body.review') f
WHERE j.kind = 'letter-sent' GROUP BY 1, 2, 3;
