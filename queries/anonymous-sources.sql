-- title: Unnamed sources
-- question: What do unnamed sources say, and who lets them?
-- parameter: outlet text = null: who published the articles; all of them if left out
-- column: outlet: who published the article
-- column: speaker: the article's description of the source
-- column: quotation: what was said
-- column: published: when the article was published
-- column: path: the file
-- column: source_start: the first byte of the words in the file
-- column: source_end: the byte behind the last
-- column: claim: the id of the statement
SELECT a.outlet AS outlet,
  c.speaker_text AS speaker,
  c.text AS quotation,
  a.published AS published,
  a.path AS path,
  c.source_start AS source_start,
  c.source_end AS source_end,
  c.id AS claim
FROM claims c
JOIN articles a ON a.id = c.article
WHERE c.attribution = 'anonymous'
  AND (:outlet IS NULL OR a.outlet = :outlet)
ORDER BY a.outlet NULLS LAST, a.published NULLS LAST, a.path, c.source_start, c.id
