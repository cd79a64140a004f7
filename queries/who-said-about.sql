-- title: Who said what about something
-- question: What did whom say about a company, a model, a person or a platform?
-- parameter: about entity: what the words are about
-- parameter: since date = null: the earliest date, of the saying where it is known, else of the article
-- column: said: when it was said, or when the article was published
-- column: speaker: the name of the speaker, or the article's description of one without a name
-- column: quotation: what was said
-- column: outlet: who published the article
-- column: title: the headline of the article
-- column: path: the file
-- column: source_start: the first byte of the words in the file
-- column: source_end: the byte behind the last
-- column: claim: the id of the statement
SELECT COALESCE(c.said, a.published) AS said,
  COALESCE(e.name, c.speaker_text) AS speaker,
  c.text AS quotation,
  a.outlet AS outlet,
  a.title AS title,
  a.path AS path,
  c.source_start AS source_start,
  c.source_end AS source_end,
  c.id AS claim
FROM claim_topics t
JOIN claims c ON c.id = t.claim
JOIN articles a ON a.id = c.article
LEFT JOIN claim_speakers s ON s.claim = c.id
LEFT JOIN entities e ON e.id = s.entity
WHERE t.entity = :about
  AND (:since IS NULL OR COALESCE(c.said, a.published) >= :since)
ORDER BY COALESCE(c.said, a.published) NULLS LAST, a.path, c.source_start, s.position NULLS LAST, c.id
