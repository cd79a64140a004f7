extension Schema {
  /// The tables about what articles name.
  static let entityTables = """
    CREATE TABLE entities (
      -- What articles name: companies, models, people, platforms, institutions, media, benchmarks, products.
      id TEXT NOT NULL PRIMARY KEY, -- the kind, a slash and a normalised name, such as model/llama-2
      kind TEXT NOT NULL CHECK (kind IN ('company', 'model', 'person', 'platform', 'media', 'institution', 'benchmark', 'product')), -- what kind of thing it is
      name TEXT NOT NULL CHECK (name <> ''), -- its usual name
      is_known INTEGER NOT NULL CHECK (is_known IN (0, 1)), -- 1 where the lexicon lists it, 0 where an article's own words made it known
      CHECK (substr(id, 1, length(kind) + 1) = kind || '/' AND length(id) > length(kind) + 1)
    ) STRICT;

    CREATE TABLE aliases (
      -- The names that articles use for an entity, its usual one among them.
      entity TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
      alias TEXT NOT NULL CHECK (alias <> ''), -- the name as written
      folded TEXT NOT NULL, -- the name without case, width, spaces and hyphens: what a name is looked up by
      PRIMARY KEY (entity, alias)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE article_entities (
      -- What each article names, in the order in which it first does.
      article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0), -- order in the article, from 0
      entity TEXT NOT NULL REFERENCES entities (id),
      name TEXT NOT NULL CHECK (name <> ''), -- the usual name as this reading has it
      is_known INTEGER NOT NULL CHECK (is_known IN (0, 1)), -- whether the lexicon of this reading lists it
      PRIMARY KEY (article, entity),
      UNIQUE (article, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mentions (
      -- Every stretch of an article that names something.
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''), -- made of article, place, words and entity
      article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      entity TEXT NOT NULL REFERENCES entities (id),
      position INTEGER NOT NULL CHECK (position >= 0), -- order among the mentions of this entity in this article, from 0
      text TEXT NOT NULL CHECK (text <> ''), -- the words, as they stand in the clean text
      span_start INTEGER NOT NULL CHECK (span_start >= 0), -- first byte in the clean text
      span_end INTEGER NOT NULL CHECK (span_end > span_start), -- the byte behind the last
      source_start INTEGER NOT NULL CHECK (source_start >= 0), -- first byte in the file
      source_end INTEGER NOT NULL CHECK (source_end >= source_start), -- the byte behind the last
      UNIQUE (article, entity, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE roles (
      -- Who holds which office where, as an article states it; a later role never ends an earlier one.
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''), -- made of article, place and the words
      article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0), -- order in the reading, from 0
      person TEXT NOT NULL REFERENCES entities (id), -- who holds it
      title TEXT NOT NULL CHECK (title <> ''), -- the title as the article words it
      organisation TEXT NOT NULL REFERENCES entities (id), -- where
      as_of TEXT, -- the day for which the article vouches: when it was published
      span_start INTEGER NOT NULL CHECK (span_start >= 0), -- first byte in the clean text
      span_end INTEGER NOT NULL CHECK (span_end > span_start), -- the byte behind the last
      source_start INTEGER NOT NULL CHECK (source_start >= 0), -- first byte in the file
      source_end INTEGER NOT NULL CHECK (source_end >= source_start) -- the byte behind the last
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX entities_by_kind ON entities (kind, id);
    CREATE INDEX aliases_by_name ON aliases (folded, entity);
    CREATE INDEX article_entities_by_entity ON article_entities (entity, article);
    CREATE INDEX mentions_by_entity ON mentions (entity, article);
    CREATE INDEX roles_by_article ON roles (article, position);
    CREATE INDEX roles_by_person ON roles (person, id);
    CREATE INDEX roles_by_organisation ON roles (organisation, id);
    """
}
