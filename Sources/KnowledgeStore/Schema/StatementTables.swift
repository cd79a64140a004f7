extension Schema {
  /// The tables about what articles say.
  static let statementTables = """
    CREATE TABLE claims (
      -- One row per statement: somebody said something. A statement is never ended by a later one.
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''), -- made of article, place and the speaker as written
      article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0), -- order in the article, from 0
      rule TEXT NOT NULL, -- the rule that found it
      speaker_text TEXT NOT NULL, -- the speaker as the article describes it at its fullest; empty where it does not say
      attribution TEXT NOT NULL CHECK (attribution IN ('named', 'organization', 'anonymous', 'none')), -- what is known of the speaker
      form TEXT NOT NULL CHECK (form IN ('direct', 'indirect', 'mixed')), -- quoted, reported, or both
      text TEXT NOT NULL CHECK (text <> ''), -- what was said, pieces joined by one space
      cue TEXT NOT NULL, -- the reporting words as used; empty where a bare quotation continues
      cue_start INTEGER CHECK (cue_start >= 0), -- first byte of the cue in the clean text
      cue_end INTEGER CHECK (cue_end >= cue_start), -- the byte behind its last
      addressee TEXT REFERENCES entities (id), -- whom it was said to
      said TEXT CHECK (said GLOB '[0-9-][0-9-][0-9]*' AND length(said) IN (4, 7, 10)), -- when it was said, where the article tells
      span_start INTEGER NOT NULL CHECK (span_start >= 0), -- first byte of its first piece in the clean text
      span_end INTEGER NOT NULL CHECK (span_end > span_start), -- the byte behind its last piece
      source_start INTEGER NOT NULL CHECK (source_start >= 0), -- first byte of its first piece in the file
      source_end INTEGER NOT NULL CHECK (source_end >= source_start), -- the byte behind its last piece
      CHECK ((cue_start IS NULL) = (cue_end IS NULL))
    ) STRICT;

    CREATE TABLE claim_spans (
      -- The pieces of a statement: one, or more where its attribution breaks it.
      claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0), -- order in the statement, from 0
      span_start INTEGER NOT NULL CHECK (span_start >= 0), -- first byte in the clean text
      span_end INTEGER NOT NULL CHECK (span_end > span_start), -- the byte behind the last
      source_start INTEGER NOT NULL CHECK (source_start >= 0), -- first byte in the file
      source_end INTEGER NOT NULL CHECK (source_end >= source_start), -- the byte behind the last
      PRIMARY KEY (claim, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE claim_speakers (
      -- Who makes a statement, where they have a name; several for a joint one, none for an unnamed source.
      claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0), -- order as written, from 0
      entity TEXT NOT NULL REFERENCES entities (id),
      PRIMARY KEY (claim, position),
      UNIQUE (claim, entity)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE claim_topics (
      -- What a statement is about.
      claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0), -- order as found, from 0
      entity TEXT NOT NULL REFERENCES entities (id),
      PRIMARY KEY (claim, position),
      UNIQUE (claim, entity)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE facts (
      -- Values: a property of an entity as one article gives it. Values that contradict each other stand side by side.
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''), -- made of article, place, subject as written, property and value
      article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0), -- order in the reading, from 0
      rule TEXT NOT NULL, -- the rule that found it
      subject TEXT NOT NULL REFERENCES entities (id), -- what it is a fact about
      predicate TEXT NOT NULL CHECK (predicate IN ('released', 'announced', 'parameters', 'training_tokens', 'context_length', 'price', 'score', 'downloads', 'users', 'funding', 'valuation', 'revenue', 'open_source', 'license', 'cost', 'headcount', 'compute') OR predicate GLOB 'other:?*'), -- which property
      value TEXT, -- the value: a plain number such as 7e9, a date, or words; null for an undated release
      number REAL, -- the value as a number, where it is one
      unit TEXT, -- the unit of a number, such as USD/1K tokens
      qualifier TEXT, -- words that narrow the value, such as 超过 or input tokens
      date TEXT CHECK (date GLOB '[0-9-][0-9-][0-9]*' AND length(date) IN (4, 7, 10)), -- when it held or happened, as exactly as the article says
      attributed_to TEXT REFERENCES entities (id), -- who claims it, where somebody with a name does
      claim TEXT REFERENCES claims (id), -- the statement that it is part of
      span_start INTEGER NOT NULL CHECK (span_start >= 0), -- first byte in the clean text
      span_end INTEGER NOT NULL CHECK (span_end > span_start), -- the byte behind the last
      source_start INTEGER NOT NULL CHECK (source_start >= 0), -- first byte in the file
      source_end INTEGER NOT NULL CHECK (source_end >= source_start) -- the byte behind the last
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE relations (
      -- What holds between two entities, as one article states it.
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''), -- made of article, place, both ends as written and predicate
      article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0), -- order in the reading, from 0
      rule TEXT NOT NULL, -- the rule that found it
      subject TEXT NOT NULL REFERENCES entities (id), -- the one end
      predicate TEXT NOT NULL CHECK (predicate IN ('developed_by', 'released_by', 'available_on', 'based_on', 'successor_of', 'competes_with', 'invested_in', 'acquired', 'partner_of', 'subsidiary_of', 'evaluated_on', 'uses')), -- what holds; competes_with and partner_of have no direction
      object TEXT NOT NULL REFERENCES entities (id), -- the other end
      span_start INTEGER NOT NULL CHECK (span_start >= 0), -- first byte in the clean text
      span_end INTEGER NOT NULL CHECK (span_end > span_start), -- the byte behind the last
      source_start INTEGER NOT NULL CHECK (source_start >= 0), -- first byte in the file
      source_end INTEGER NOT NULL CHECK (source_end >= source_start) -- the byte behind the last
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX claims_by_article ON claims (article, position);
    CREATE INDEX claim_speakers_by_entity ON claim_speakers (entity, claim);
    CREATE INDEX claim_topics_by_entity ON claim_topics (entity, claim);
    CREATE INDEX facts_by_article ON facts (article, position);
    CREATE INDEX facts_by_subject ON facts (subject, predicate, id);
    CREATE INDEX facts_by_predicate ON facts (predicate, date, id);
    CREATE INDEX facts_by_claim ON facts (claim) WHERE claim IS NOT NULL;
    CREATE INDEX relations_by_article ON relations (article, position);
    CREATE INDEX relations_by_subject ON relations (subject, predicate, object);
    CREATE INDEX relations_by_object ON relations (object, predicate, subject);
    """
}
