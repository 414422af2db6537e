-- How the office set up the coach's rules, phrases of its own, and what became of findings: per rule, never by person.

CREATE TABLE coach_rules (
  org_id     bigint NOT NULL,
  rule       text   NOT NULL,
  strength   text   NOT NULL,
  changed_by bytea  NOT NULL,
  changed_at bigint NOT NULL,
  PRIMARY KEY (org_id, rule)
);

CREATE TABLE coach_phrases (
  org_id       bigint NOT NULL,
  phrase_id    bytea  NOT NULL,
  rule         text   NOT NULL,
  language     text   NOT NULL,
  words        text   NOT NULL,
  instead      text,
  added_by     bytea  NOT NULL,
  added_at     bigint NOT NULL,
  withdrawn_by bytea,
  withdrawn_at bigint,
  PRIMARY KEY (org_id, phrase_id)
);

CREATE TABLE coach_findings (
  org_id bigint NOT NULL,
  rule   text   NOT NULL,
  became text   NOT NULL,
  count  bigint NOT NULL,
  PRIMARY KEY (org_id, rule, became)
);

-- Letters sent before now count too.
INSERT INTO coach_findings (org_id, rule, became, count)
SELECT j.org_id, f.value ->> 'rule', coalesce(f.value -> 'became' ->> 'set-aside', f.value ->> 'became'), count(*)
FROM journal j, jsonb_array_elements(j.body::jsonb -> 'body' -> 'review') AS f(value)
WHERE j.kind = 'letter-sent' GROUP BY 1, 2, 3;
