-- title: Sizes of models
-- question: How many parameters do models have, and on how many tokens were they trained?
-- parameter: model entity = null: the model; all of them if left out
-- column: model: the model
-- column: predicate: parameters, training_tokens or context_length
-- column: value: how many, as the article says
-- column: number: the same as a number
-- column: qualifier: words that narrow it
-- column: attributed_to: who claims it, where the article says
-- column: outlet: who published the article
-- column: path: the file
-- column: source_start: the first byte of the words in the file
-- column: source_end: the byte behind the last
-- column: fact: the id of the fact
SELECT e.name AS model,
  f.predicate AS predicate,
  f.value AS value,
  f.number AS number,
  f.qualifier AS qualifier,
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
WHERE f.predicate IN ('parameters', 'training_tokens', 'context_length')
  AND (:model IS NULL OR f.subject = :model)
ORDER BY e.id, f.predicate, f.number NULLS LAST, a.path, f.id
