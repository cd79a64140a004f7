-- title: Money
-- question: Who raised, is worth or earns how much, and who invested?
-- parameter: company entity = null: the company; all of them if left out
-- column: company: the company
-- column: predicate: funding, valuation, revenue or invested_in
-- column: value: the amount, or the investor
-- column: unit: the currency
-- column: qualifier: words that narrow it, such as the round
-- column: as_of: when it held, or when the article was published
-- column: outlet: who published the article
-- column: path: the file
-- column: source_start: the first byte of the words in the file
-- column: source_end: the byte behind the last
-- column: id: the id of the fact or relation
SELECT e.name AS company,
  f.predicate AS predicate,
  f.value AS value,
  f.unit AS unit,
  f.qualifier AS qualifier,
  COALESCE(f.date, a.published) AS as_of,
  a.outlet AS outlet,
  a.path AS path,
  f.source_start AS source_start,
  f.source_end AS source_end,
  f.id AS id
FROM facts f
JOIN entities e ON e.id = f.subject
JOIN articles a ON a.id = f.article
WHERE f.predicate IN ('funding', 'valuation', 'revenue')
  AND (:company IS NULL OR f.subject = :company)
UNION ALL
SELECT e.name AS company,
  r.predicate AS predicate,
  investor.name AS value,
  NULL AS unit,
  NULL AS qualifier,
  a.published AS as_of,
  a.outlet AS outlet,
  a.path AS path,
  r.source_start AS source_start,
  r.source_end AS source_end,
  r.id AS id
FROM relations r
JOIN entities e ON e.id = r.object
JOIN entities investor ON investor.id = r.subject
JOIN articles a ON a.id = r.article
WHERE r.predicate = 'invested_in'
  AND (:company IS NULL OR r.object = :company)
ORDER BY company, as_of NULLS LAST, predicate, id
