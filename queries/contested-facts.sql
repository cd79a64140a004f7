-- title: Contested facts
-- question: Of which things do different articles give different values?
-- parameter: predicate text = null: the property, such as parameters; all of them if left out
-- column: subject: what the values are about
-- column: predicate: the property
-- column: unit: the unit of the values
-- column: qualifier: words that narrow the values
-- column: value: one value
-- column: other_value: another one
-- column: path: the file that gives the one
-- column: other_path: the file that gives the other
-- column: fact: the id of the one fact
-- column: other_fact: the id of the other
SELECT e.name AS subject,
  f.predicate AS predicate,
  f.unit AS unit,
  f.qualifier AS qualifier,
  f.value AS value,
  g.value AS other_value,
  a.path AS path,
  b.path AS other_path,
  f.id AS fact,
  g.id AS other_fact
FROM facts f
JOIN facts g ON g.subject = f.subject AND g.predicate = f.predicate
JOIN entities e ON e.id = f.subject
JOIN articles a ON a.id = f.article
JOIN articles b ON b.id = g.article
WHERE f.article < g.article
  AND f.number <> g.number
  AND COALESCE(f.unit, '') = COALESCE(g.unit, '')
  AND COALESCE(f.qualifier, '') = COALESCE(g.qualifier, '')
  AND COALESCE(f.date, '') = COALESCE(g.date, '')
  AND (:predicate IS NULL OR f.predicate = :predicate)
  AND NOT EXISTS (
    SELECT 1 FROM facts x
    JOIN facts y ON y.subject = x.subject AND y.predicate = x.predicate AND y.number = x.number
    WHERE x.article = f.article AND y.article = g.article
      AND x.subject = f.subject AND x.predicate = f.predicate
      AND COALESCE(x.unit, '') = COALESCE(f.unit, '') AND COALESCE(y.unit, '') = COALESCE(f.unit, '')
      AND COALESCE(x.qualifier, '') = COALESCE(f.qualifier, '')
      AND COALESCE(y.qualifier, '') = COALESCE(f.qualifier, ''))
ORDER BY e.id, f.predicate, f.unit NULLS LAST, f.number, f.id, g.id
