-- title: The timeline of models
-- question: Which models came out or were announced, and when?
-- parameter: since date = null: the earliest date
-- parameter: until date = null: the latest date; a month or year takes the whole of it in
-- column: date: when, as exactly as the article says
-- column: model: what came out
-- column: event: released or announced
-- column: sources: how many articles on file say so
-- column: outlet: one that published an article which says so, the first by name
-- column: model_id: the id of the model
SELECT f.date AS date,
  e.name AS model,
  f.predicate AS event,
  COUNT(DISTINCT f.article) AS sources,
  MIN(a.outlet) AS outlet,
  e.id AS model_id
FROM facts f
JOIN entities e ON e.id = f.subject
JOIN articles a ON a.id = f.article
WHERE f.predicate IN ('released', 'announced')
  AND (:since IS NULL OR f.date >= :since)
  AND (:until IS NULL OR SUBSTR(f.date, 1, LENGTH(:until)) <= :until)
GROUP BY f.date, e.name, f.predicate, e.id
ORDER BY f.date NULLS LAST, e.id, f.predicate
