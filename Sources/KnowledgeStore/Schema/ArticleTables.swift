extension Schema {
  /// The tables about articles themselves.
  ///
  /// The comments are part of the database: `docs/schema.md` is made of them.
  static let articleTables = """
    CREATE TABLE articles (
      -- One row per article: the same bytes are one article, wherever they were seen.
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''), -- made of the original bytes, the same on every machine
      sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64), -- SHA-256 of the original bytes, hexadecimal
      path TEXT NOT NULL, -- where it was first read from, as it was named to the program
      media_type TEXT NOT NULL CHECK (media_type LIKE '%/%'), -- text/plain, text/html or text/markdown
      encoding TEXT NOT NULL, -- the encoding it was read with, such as utf-8 or gb18030
      language TEXT NOT NULL CHECK (language IN ('zh', 'en')), -- zh or en
      title TEXT, -- the headline
      outlet TEXT, -- who published it first
      host TEXT, -- who carries the copy, where that is not the outlet
      url TEXT, -- the page's own address
      published TEXT CHECK (published GLOB '[0-9-][0-9-][0-9]*' AND length(published) IN (4, 7, 10)), -- when, as far as it says: 2023-07-19, 2023-07, 2023, --07-19
      damage REAL NOT NULL CHECK (damage BETWEEN 0 AND 1), -- the share of its characters that repairs touched
      rules_version TEXT NOT NULL CHECK (rules_version <> '') -- the rules and the lexicon that read it
    ) STRICT;

    CREATE TABLE article_texts (
      -- The text of each article after repair: every span in this database counts its UTF-8 bytes from 0.
      article TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
      clean_text TEXT NOT NULL -- the repaired content, blocks parted by empty lines
    ) STRICT;

    CREATE TABLE article_originals (
      -- The file of each article as it lay on disk, damage and all: every source span counts its bytes from 0.
      article TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
      coding TEXT NOT NULL CHECK (coding IN ('zlib', 'identity')), -- how the bytes are kept: zlib (RFC 1950), or as they were
      byte_count INTEGER NOT NULL CHECK (byte_count >= 0), -- how many bytes the file has
      bytes BLOB NOT NULL -- the bytes
    ) STRICT;

    CREATE TABLE article_sources (
      -- Where an article was seen: the same bytes from two places are one article with two rows here.
      article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      path TEXT NOT NULL, -- the file, as it was named to the program
      url TEXT, -- the page's own address
      host TEXT, -- the site that carries it
      PRIMARY KEY (article, path)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE authors (
      -- Who wrote an article, in the order of its byline.
      article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0), -- place in the byline, from 0
      name TEXT NOT NULL CHECK (name <> ''), -- as written
      PRIMARY KEY (article, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE boilerplate (
      -- Stretches of a file that are not the article: kept, shown, never read as content.
      article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0), -- order in the file, from 0
      reason TEXT NOT NULL CHECK (reason <> ''), -- site-header, link-farm, advert, disclaimer, navigation, keywords, credit …
      text TEXT NOT NULL, -- the words, repaired
      source_start INTEGER NOT NULL CHECK (source_start >= 0), -- first byte in the file
      source_end INTEGER NOT NULL CHECK (source_end >= source_start), -- the byte behind the last
      PRIMARY KEY (article, position)
    ) STRICT;

    CREATE TABLE repairs (
      -- Every change that was made to an article's text, so that it can be checked and made again.
      article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0), -- order in the text, from 0
      kind TEXT NOT NULL CHECK (kind <> ''), -- pinyin-gloss, byte-slip, mojibake, script, width, markup, whitespace, doubled-text, undecodable
      before TEXT NOT NULL, -- what the file says
      after TEXT NOT NULL, -- what the clean text says
      is_certain INTEGER NOT NULL CHECK (is_certain IN (0, 1)), -- 1 where no other reading of the damage is possible
      alternatives TEXT NOT NULL DEFAULT '', -- what may have stood there where nothing decides, the likeliest first, one a line; empty where it is decided
      span_start INTEGER NOT NULL CHECK (span_start >= 0), -- first byte of `after` in the clean text
      span_end INTEGER NOT NULL CHECK (span_end >= span_start), -- the byte behind the last
      source_start INTEGER NOT NULL CHECK (source_start >= 0), -- first byte of `before` in the file
      source_end INTEGER NOT NULL CHECK (source_end >= source_start), -- the byte behind the last
      PRIMARY KEY (article, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE clusters (
      -- Copies and reprints of one article, so that twelve reprints count as one source; an article that is in none stands for itself.
      article TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
      cluster TEXT NOT NULL CHECK (cluster <> '') -- the same for all copies of one article
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ingest_outcomes (
      -- What became of each file the last time it was ingested.
      path TEXT NOT NULL, -- the file, as it was named to the program; - is standard input
      sha256 TEXT NOT NULL, -- SHA-256 of its bytes; empty where they could not be read
      outcome TEXT NOT NULL CHECK (outcome IN ('stored', 'unchanged', 'failed')), -- stored, unchanged or failed
      stage TEXT CHECK (stage IN ('open', 'decode', 'repair', 'parse', 'extract', 'store')), -- where it failed
      reason TEXT, -- why it failed, in a sentence
      PRIMARY KEY (path, sha256),
      CHECK ((outcome = 'failed') = (stage IS NOT NULL AND reason IS NOT NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX articles_by_date ON articles (published, id);
    CREATE INDEX articles_by_outlet ON articles (outlet, id);
    """
}
