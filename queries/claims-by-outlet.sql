-- title: How outlets report
-- question: How many statements does each outlet report, how many of them by unnamed sources?
-- column: outlet: who published the articles
-- column: articles: how many articles
-- column: claims: how many statements
-- column: quoted: how many of them are quoted directly, in percent
-- column: unnamed: how many of them come from unnamed sources, in percent
SELECT a.outlet AS outlet,
  COUNT(DISTINCT a.id) AS articles,
  COUNT(c.id) AS claims,
  100.0 * SUM(CASE WHEN c.form = 'direct' THEN 1 ELSE 0 END) / COUNT(c.id) AS quoted,
  100.0 * SUM(CASE WHEN c.attribution = 'anonymous' THEN 1 ELSE 0 END) / COUNT(c.id) AS unnamed
FROM articles a
JOIN claims c ON c.article = a.id
GROUP BY a.outlet
ORDER BY COUNT(c.id) DESC, a.outlet NULLS LAST
