-- title: Prices
-- question: What does a model cost, and who says so?
-- parameter: model entity = null: the model; all of them if left out
-- column: model: the model
-- column: price: the price
-- column: unit: its unit
-- column: qualifier: words that narrow it, such as input tokens
-- column: as_of: when it held, or when the article was published
-- column: attributed_to: who claims it, where the article says
-- column: outlet: who published the article
-- column: path: the file
-- column: source_start: the first byte of the words in the file
-- column: source_end: the byte behind the last
-- column: fact: the id of the fact
SELECT e.name AS model,
  f.value AS price,
  f.unit AS unit,
  f.qualifier AS qualifier,
  COALESCE(f.date, a.published) AS as_of,
  who.name AS attributed_to,
  a.outlet AS outlet,
  a.path AS path,
  f.source_start AS source_start,
  f.source_end AS source_end,
  f.id AS fact
FROM facts f
JOIN entities e ON e.id = f.subject
JOIN articles a ON a.id = f.article
LEFT JOIN entities who ON who.id = f.attributed_to
WHERE f.predicate = 'price'
  AND (:model IS NULL OR f.subject = :model)
ORDER BY f.unit NULLS LAST, f.number NULLS LAST, e.id, a.path, f.id
