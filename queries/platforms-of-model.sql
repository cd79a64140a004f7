-- title: Where a model is offered
-- question: On which platforms is a model available?
-- parameter: model entity: the model
-- column: platform: the platform
-- column: published: when the article was published
-- column: outlet: who published it
-- column: path: the file
-- column: source_start: the first byte of the words in the file
-- column: source_end: the byte behind the last
-- column: relation: the id of the relation
SELECT e.name AS platform,
  a.published AS published,
  a.outlet AS outlet,
  a.path AS path,
  r.source_start AS source_start,
  r.source_end AS source_end,
  r.id AS relation
FROM relations r
JOIN entities e ON e.id = r.object
JOIN articles a ON a.id = r.article
WHERE r.subject = :model AND r.predicate = 'available_on'
ORDER BY e.id, a.published NULLS LAST, a.path, r.id
