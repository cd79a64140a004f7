-- title: Who speaks most
-- question: Who is quoted or reported most often, and in how many articles?
-- parameter: least number = 1: the fewest statements that count
-- column: speaker: the speaker
-- column: kind: what kind of thing the speaker is
-- column: claims: how many statements
-- column: direct: how many of them are quoted, in percent
-- column: articles: in how many articles
-- column: first_date: the earliest date of publication
-- column: last_date: the latest date of publication
-- column: speaker_id: the id of the speaker
SELECT e.name AS speaker,
  e.kind AS kind,
  COUNT(DISTINCT c.id) AS claims,
  100.0 * SUM(CASE WHEN c.form = 'direct' THEN 1 ELSE 0 END) / COUNT(*) AS direct,
  COUNT(DISTINCT c.article) AS articles,
  MIN(a.published) AS first_date,
  MAX(a.published) AS last_date,
  e.id AS speaker_id
FROM claim_speakers s
JOIN claims c ON c.id = s.claim
JOIN articles a ON a.id = c.article
JOIN entities e ON e.id = s.entity
GROUP BY e.name, e.kind, e.id
HAVING COUNT(DISTINCT c.id) >= :least
ORDER BY COUNT(DISTINCT c.id) DESC, COUNT(DISTINCT c.article) DESC, e.id
