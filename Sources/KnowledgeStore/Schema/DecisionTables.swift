extension Schema {
  /// The tables that hold what people decided: keyed by content, so that no ingest overwrites them.
  static let decisionTables = """
    CREATE TABLE judgements (
      -- A person's decision whether two ids stand for the same thing; a decision is taken back, never deleted.
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''), -- made of both ids, the judge and the time
      left_id TEXT NOT NULL, -- the one entity or mention
      right_id TEXT NOT NULL, -- the other
      verdict TEXT NOT NULL CHECK (verdict IN ('same', 'not same', 'unsure')), -- same, not same or unsure
      judge TEXT NOT NULL CHECK (judge <> ''), -- who decided
      decided TEXT NOT NULL, -- when, ISO 8601
      reason TEXT NOT NULL, -- why
      withdrawn TEXT, -- when it was taken back; null while it holds
      CHECK (left_id < right_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE corrections (
      -- A person's correction of one value that a rule got wrong; it is laid over the row when it is read.
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''), -- made of the row, the column, the judge and the time
      row_id TEXT NOT NULL, -- the id of the claim, fact, relation, role or mention
      field TEXT NOT NULL CHECK (field <> ''), -- the column that is corrected
      value TEXT, -- what it should be; null where the row should not be at all
      judge TEXT NOT NULL CHECK (judge <> ''), -- who decided
      decided TEXT NOT NULL, -- when, ISO 8601
      reason TEXT NOT NULL, -- why
      withdrawn TEXT -- when it was taken back; null while it holds
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX judgements_by_left ON judgements (left_id);
    CREATE INDEX judgements_by_right ON judgements (right_id);
    CREATE INDEX corrections_by_row ON corrections (row_id);
    """
}
