/**
 * The steps from an empty SQLite file to the present tables; `PRAGMA user_version` counts those that were taken.
 * A step that was released is never changed: add one behind it. Columns are the fields of graph/records, by the same names.
 * Key fields that a record may lack are '' there. What is referred to must exist when a transaction commits.
 */
export const sqliteMigrations: readonly string[] = [
  `
  CREATE TABLE unit (
    id TEXT PRIMARY KEY, name TEXT, parent TEXT REFERENCES unit DEFERRABLE INITIALLY DEFERRED
  ) WITHOUT ROWID;
  CREATE INDEX unit_parent ON unit (parent);

  CREATE TABLE topic (
    id TEXT PRIMARY KEY, name TEXT, broader TEXT REFERENCES topic DEFERRABLE INITIALLY DEFERRED
  ) WITHOUT ROWID;
  CREATE INDEX topic_broader ON topic (broader);

  CREATE TABLE person (
    id TEXT PRIMARY KEY, name TEXT, email TEXT, unit TEXT REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
    office TEXT, title TEXT, level INTEGER, manager TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    timezone TEXT, languages TEXT, hired TEXT, "left" TEXT, external INTEGER, visibility TEXT, introduces INTEGER,
    mentorCapacity INTEGER, pausedUntil TEXT, aliases TEXT, attributes TEXT
  ) WITHOUT ROWID;
  CREATE INDEX person_unit ON person (unit);
  CREATE INDEX person_manager ON person (manager);

  CREATE TABLE community (
    id TEXT PRIMARY KEY, name TEXT, kind TEXT, purpose TEXT, goals TEXT, topics TEXT
  ) WITHOUT ROWID;

  CREATE TABLE event (
    id TEXT PRIMARY KEY, name TEXT, kind TEXT, start TEXT, "end" TEXT,
    parent TEXT REFERENCES event DEFERRABLE INITIALLY DEFERRED, capacity INTEGER, program TEXT, speakers TEXT,
    office TEXT, link TEXT
  ) WITHOUT ROWID;
  CREATE INDEX event_parent ON event (parent);

  CREATE TABLE skill (
    person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, topic TEXT REFERENCES topic DEFERRABLE INITIALLY DEFERRED,
    offers INTEGER, seeks INTEGER, PRIMARY KEY (person, topic)
  ) WITHOUT ROWID;
  CREATE INDEX skill_topic ON skill (topic);

  CREATE TABLE membership (
    person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    community TEXT REFERENCES community DEFERRABLE INITIALLY DEFERRED, role TEXT, since TEXT DEFAULT '', until TEXT,
    PRIMARY KEY (person, community, role, since)
  ) WITHOUT ROWID;
  CREATE INDEX membership_community ON membership (community);

  CREATE TABLE attendance (
    person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, event TEXT REFERENCES event DEFERRABLE INITIALLY DEFERRED,
    status TEXT, guestOf TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (person, event)
  ) WITHOUT ROWID;
  CREATE INDEX attendance_event ON attendance (event);
  CREATE INDEX attendance_guest_of ON attendance (guestOf);

  CREATE TABLE tie (
    source TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, target TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    kind TEXT, weight REAL, first TEXT, last TEXT, origin TEXT, visibility TEXT, PRIMARY KEY (source, target, kind)
  ) WITHOUT ROWID;
  CREATE INDEX tie_target ON tie (target);

  CREATE TABLE contact (
    source TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, target TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    kind TEXT, time TEXT, weight REAL, history INTEGER, PRIMARY KEY (source, target, kind, time)
  ) WITHOUT ROWID;
  CREATE INDEX contact_target ON contact (target);

  -- Lists of references, once more as rows, so that foreign keys hold for them too. Triggers keep them; the lists are the truth.
  CREATE TABLE community_topic (
    community TEXT, position INTEGER, topic TEXT REFERENCES topic DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (community, position)
  ) WITHOUT ROWID;
  CREATE INDEX community_topic_topic ON community_topic (topic);
  CREATE TRIGGER community_inserted AFTER INSERT ON community BEGIN
    INSERT INTO community_topic SELECT NEW.id, key, value FROM json_each(NEW.topics);
  END;
  CREATE TRIGGER community_updated AFTER UPDATE ON community BEGIN
    DELETE FROM community_topic WHERE community = OLD.id;
    INSERT INTO community_topic SELECT NEW.id, key, value FROM json_each(NEW.topics);
  END;
  CREATE TRIGGER community_deleted AFTER DELETE ON community BEGIN
    DELETE FROM community_topic WHERE community = OLD.id;
  END;

  CREATE TABLE event_speaker (
    event TEXT, position INTEGER, speaker TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (event, position)
  ) WITHOUT ROWID;
  CREATE INDEX event_speaker_speaker ON event_speaker (speaker);
  CREATE TRIGGER event_inserted AFTER INSERT ON event BEGIN
    INSERT INTO event_speaker SELECT NEW.id, key, value FROM json_each(NEW.speakers);
  END;
  CREATE TRIGGER event_updated AFTER UPDATE ON event BEGIN
    DELETE FROM event_speaker WHERE event = OLD.id;
    INSERT INTO event_speaker SELECT NEW.id, key, value FROM json_each(NEW.speakers);
  END;
  CREATE TRIGGER event_deleted AFTER DELETE ON event BEGIN
    DELETE FROM event_speaker WHERE event = OLD.id;
  END;

  -- The change log: a batch is one transaction; a change has a record (put) or a key (delete). The view shows it whole.
  CREATE TABLE batch (id INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL);
  CREATE TABLE change (
    seq INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL, key TEXT, record TEXT, CHECK ((key IS NULL) <> (record IS NULL))
  );
  CREATE TRIGGER change_update BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
  CREATE TRIGGER change_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
  CREATE TRIGGER batch_update BEFORE UPDATE ON batch BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
  CREATE TRIGGER batch_delete BEFORE DELETE ON batch BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
  CREATE VIEW log AS
    SELECT seq, at, actor, CASE WHEN record IS NULL THEN 'delete' ELSE 'put' END AS op, kind, key, record
    FROM change JOIN batch ON batch.id = change.batch;
  `,
  `
  CREATE TABLE suggestion (
    id TEXT PRIMARY KEY, "for" TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, reasons TEXT, state TEXT, at TEXT, plan TEXT
  ) WITHOUT ROWID;
  CREATE INDEX suggestion_for ON suggestion ("for");
  CREATE INDEX suggestion_person ON suggestion (person);

  CREATE TABLE introduction (
    id TEXT PRIMARY KEY, "for" TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, via TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    text TEXT, state TEXT, at TEXT, since TEXT, plan TEXT
  ) WITHOUT ROWID;
  CREATE INDEX introduction_for ON introduction ("for");
  CREATE INDEX introduction_person ON introduction (person);
  CREATE INDEX introduction_via ON introduction (via);
  `,
  `
  CREATE TABLE program (
    id TEXT PRIMARY KEY, name TEXT, formats TEXT, objectives TEXT, start TEXT, "end" TEXT
  ) WITHOUT ROWID;

  CREATE TABLE enrolment (
    person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, program TEXT REFERENCES program DEFERRABLE INITIALLY DEFERRED,
    roles TEXT, PRIMARY KEY (person, program)
  ) WITHOUT ROWID;
  CREATE INDEX enrolment_program ON enrolment (program);

  CREATE TABLE mentorship (
    id TEXT PRIMARY KEY, program TEXT REFERENCES program DEFERRABLE INITIALLY DEFERRED, format TEXT, mentors TEXT, mentees TEXT,
    topic TEXT REFERENCES topic DEFERRABLE INITIALLY DEFERRED, state TEXT, start TEXT, "end" TEXT
  ) WITHOUT ROWID;
  CREATE INDEX mentorship_program ON mentorship (program);
  CREATE INDEX mentorship_topic ON mentorship (topic);

  CREATE TABLE mentorship_mentor (
    mentorship TEXT, position INTEGER, mentor TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (mentorship, position)
  ) WITHOUT ROWID;
  CREATE INDEX mentorship_mentor_mentor ON mentorship_mentor (mentor);

  CREATE TABLE mentorship_mentee (
    mentorship TEXT, position INTEGER, mentee TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (mentorship, position)
  ) WITHOUT ROWID;
  CREATE INDEX mentorship_mentee_mentee ON mentorship_mentee (mentee);

  CREATE TRIGGER mentorship_inserted AFTER INSERT ON mentorship BEGIN
    INSERT INTO mentorship_mentor SELECT NEW.id, key, value FROM json_each(NEW.mentors);
    INSERT INTO mentorship_mentee SELECT NEW.id, key, value FROM json_each(NEW.mentees);
  END;
  CREATE TRIGGER mentorship_updated AFTER UPDATE ON mentorship BEGIN
    DELETE FROM mentorship_mentor WHERE mentorship = OLD.id;
    DELETE FROM mentorship_mentee WHERE mentorship = OLD.id;
    INSERT INTO mentorship_mentor SELECT NEW.id, key, value FROM json_each(NEW.mentors);
    INSERT INTO mentorship_mentee SELECT NEW.id, key, value FROM json_each(NEW.mentees);
  END;
  CREATE TRIGGER mentorship_deleted AFTER DELETE ON mentorship BEGIN
    DELETE FROM mentorship_mentor WHERE mentorship = OLD.id;
    DELETE FROM mentorship_mentee WHERE mentorship = OLD.id;
  END;
  `,
  `ALTER TABLE suggestion ADD COLUMN plannedFor TEXT`,
];
