extension Schema {
  /// The full-text indexes.
  ///
  /// They hold no text of their own: the tables beside them lead from a row of the index to the text.
  static let searchTables = """
    CREATE TABLE claim_search_rows (
      -- Which statement a row of claim_search stands for.
      number INTEGER NOT NULL PRIMARY KEY, -- the rowid in claim_search; of no meaning outside of this file
      claim TEXT NOT NULL UNIQUE REFERENCES claims (id)
    ) STRICT;

    CREATE TABLE article_search_rows (
      -- Which article a row of article_search stands for.
      number INTEGER NOT NULL PRIMARY KEY, -- the rowid in article_search; of no meaning outside of this file
      article TEXT NOT NULL UNIQUE REFERENCES articles (id)
    ) STRICT;

    CREATE VIRTUAL TABLE claim_search USING fts5 (
      -- Full-text index of statements: put spaces between Han characters, words MATCH '"开 源"', and join on claim_search_rows.
      words, content = '', tokenize = 'unicode61 remove_diacritics 0'
    );

    CREATE VIRTUAL TABLE article_search USING fts5 (
      -- Full-text index of titles and clean texts: the same way, joined on article_search_rows.
      words, content = '', tokenize = 'unicode61 remove_diacritics 0'
    );
    """
}
