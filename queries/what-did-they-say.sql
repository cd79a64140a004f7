-- title: What somebody said
-- question: What did a person, a company or a medium say, and about what?
-- parameter: by entity: who said it
-- column: said: when it was said, or when the article was published
-- column: about: what the words are about; a row for each thing
-- column: cue: the reporting words
-- column: quotation: what was said
-- column: outlet: who published the article
-- column: path: the file
-- column: source_start: the first byte of the words in the file
-- column: source_end: the byte behind the last
-- column: claim: the id of the statement
SELECT COALESCE(c.said, a.published) AS said,
  topic.name AS about,
  c.cue AS cue,
  c.text AS quotation,
  a.outlet AS outlet,
  a.path AS path,
  c.source_start AS source_start,
  c.source_end AS source_end,
  c.id AS claim
FROM claim_speakers s
JOIN claims c ON c.id = s.claim
JOIN articles a ON a.id = c.article
LEFT JOIN claim_topics t ON t.claim = c.id
LEFT JOIN entities topic ON topic.id = t.entity
WHERE s.entity = :by
ORDER BY COALESCE(c.said, a.published) NULLS LAST, a.path, c.source_start, t.position NULLS LAST, c.id
