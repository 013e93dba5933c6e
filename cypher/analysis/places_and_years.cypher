// name: places_and_years
// family: documents
// How places and years compare: tasks, leads and supporters by name a task, tasks without support.
// zh: 各地区、各年度对比：任务数、每项任务点名的牵头与协办、没有协办的任务。
// params: documents = null, places = null, years = null, chapters = null
// returns: place, year, tasks, leads_each, supports_each, without_support
MATCH (d:Document)-[:HAS_TASK]->(t:Task)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
WITH d.place AS place, d.year AS year, t,
     COUNT { (t)<-[:LEADS]-(:Unit) } AS leads, COUNT { (t)<-[:SUPPORTS]-(:Unit) } AS supports,
     NOT EXISTS { (t)<-[:SUPPORTS]-() } AS bare
RETURN place, year, count(t) AS tasks, 1.0 * sum(leads) / count(t) AS leads_each,
       1.0 * sum(supports) / count(t) AS supports_each, count(CASE WHEN bare THEN 1 END) AS without_support
ORDER BY place, year
