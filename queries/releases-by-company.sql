-- title: The releases of a company
-- question: What did a company release or announce, and when?
-- parameter: company entity: who made it
-- column: date: when, as exactly as the article says
-- column: model: what came out
-- column: event: released or announced
-- column: outlet: who published the article
-- column: path: the file
-- column: source_start: the first byte of the words in the file
-- column: source_end: the byte behind the last
-- column: fact: the id of the fact
SELECT f.date AS date,
  e.name AS model,
  f.predicate AS event,
  a.outlet AS outlet,
  a.path AS path,
  f.source_start AS source_start,
  f.source_end AS source_end,
  f.id AS fact
FROM facts f
JOIN entities e ON e.id = f.subject
JOIN articles a ON a.id = f.article
WHERE f.predicate IN ('released', 'announced')
  AND f.subject IN (
    SELECT r.subject FROM relations r
    WHERE r.object = :company AND r.predicate IN ('developed_by', 'released_by'))
ORDER BY f.date NULLS LAST, e.id, a.path, f.id
