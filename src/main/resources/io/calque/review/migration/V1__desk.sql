-- Articles as they were brought in; offsets of all reports count in text.
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  address TEXT NOT NULL,          -- web address of the page; '' where none is known
  site TEXT NOT NULL,             -- registrable name; '' where no address is known
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE,    -- of source and text
  print BLOB NOT NULL,            -- fingerprint of names, numbers and quotations
  family INTEGER NOT NULL,        -- first article of those that are versions of one another
  added_at TEXT NOT NULL
);
CREATE INDEX article_by_site ON article (site);
CREATE INDEX article_by_family ON article (family);

-- What Calque said, each time it was asked; the newest counts.
CREATE TABLE score (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (id),
  scored_at TEXT NOT NULL,
  tier TEXT NOT NULL,
  verdict TEXT NOT NULL,
  spun REAL NOT NULL,
  translated REAL NOT NULL,
  false_alarm_rate REAL NOT NULL,
  types TEXT NOT NULL,            -- of its evidence, each between blanks
  marks INTEGER NOT NULL,         -- pieces of evidence
  models TEXT NOT NULL,           -- digest of the model files; '' where the report has none
  report TEXT NOT NULL,           -- JSON of calque/1 without the text
  digest TEXT NOT NULL,           -- of the report
  UNIQUE (article, digest)
);
CREATE INDEX score_by_article ON score (article);

-- The trusted article that an article is a version of.
CREATE TABLE original (
  article INTEGER PRIMARY KEY REFERENCES article (id),
  source TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL
);

-- What people said: a row a statement, never changed; undoing is another row.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  request TEXT NOT NULL UNIQUE,   -- made up by whoever asks, so that asking twice counts once
  article INTEGER NOT NULL REFERENCES article (id),
  score INTEGER NOT NULL REFERENCES score (id),   -- what was shown
  reviewer TEXT NOT NULL CHECK (reviewer <> ''),
  made_at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('label', 'span-wrong', 'wording-right', 'note', 'undo')),
  value TEXT NOT NULL,            -- the label, the wording or the note
  start INTEGER,                  -- the span, in UTF-16 units of the text
  end INTEGER,
  undoes INTEGER REFERENCES decision (id),
  models TEXT NOT NULL,           -- digest of the model files behind what was shown
  CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
  CHECK (kind <> 'label' OR value IN ('spun', 'translated', 'human', 'unsure'))
);
CREATE INDEX decision_by_article ON decision (article);
CREATE INDEX decision_by_undone ON decision (undoes);
CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision
  BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision
  BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

-- Decisions that nobody took back.
CREATE VIEW standing AS
  SELECT * FROM decision d
  WHERE kind <> 'undo' AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id);

-- The last label that stands of each reviewer.
CREATE VIEW opinion AS
  SELECT * FROM standing s
  WHERE kind = 'label' AND id = (
    SELECT max(id) FROM standing l
    WHERE l.kind = 'label' AND l.article = s.article AND l.reviewer = s.reviewer);

-- What the people who labelled an article say together.
CREATE VIEW outcome AS
  SELECT article,
    sum(value = 'spun') AS spun,
    sum(value = 'translated') AS translated,
    sum(value = 'human') AS human,
    sum(value = 'unsure') AS unsure,
    max(made_at) AS made_at,
    CASE
      WHEN sum(value IN ('spun', 'translated')) > 0 AND sum(value = 'human') > 0 THEN 'disputed'
      WHEN sum(value = 'human') > 0 THEN 'human'
      WHEN sum(value = 'spun') > 0 AND sum(value = 'spun') >= sum(value = 'translated') THEN 'spun'
      WHEN sum(value = 'translated') > 0 THEN 'translated'
      ELSE 'unsure'
    END AS state
  FROM opinion GROUP BY article;

-- Feeds and sites that are watched, their lists, the pages found there and what was raised.
CREATE TABLE list (
  address TEXT PRIMARY KEY,
  etag TEXT NOT NULL,
  modified TEXT NOT NULL
);
CREATE TABLE page (
  address TEXT PRIMARY KEY,
  feed TEXT NOT NULL,
  found_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'scored', 'failed')),
  attempts INTEGER NOT NULL,
  problem TEXT NOT NULL
);
CREATE INDEX page_by_state ON page (state);
CREATE TABLE alert (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL UNIQUE REFERENCES article (id),
  raised_at TEXT NOT NULL,
  body TEXT NOT NULL              -- the JSON object that is posted
);
CREATE TABLE delivery (
  alert INTEGER NOT NULL REFERENCES alert (id),
  webhook TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_at TEXT NOT NULL,
  done_at TEXT,
  problem TEXT NOT NULL,
  PRIMARY KEY (alert, webhook)
);
