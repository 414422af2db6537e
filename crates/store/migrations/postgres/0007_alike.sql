-- Marks of what ended cases speak of, by which similar ones are looked up; made by a follower of the journal, can be made
-- again at any time. `alike` keeps a case's marks together, so that they go when its words go.

CREATE TABLE alike (
  org_id  bigint NOT NULL,
  case_id bytea  NOT NULL,
  marks   bytea  NOT NULL,
  PRIMARY KEY (org_id, case_id)
);

CREATE TABLE alike_marks (
  org_id  bigint NOT NULL,
  mark    bigint NOT NULL,
  case_id bytea  NOT NULL,
  PRIMARY KEY (org_id, mark, case_id)
);
