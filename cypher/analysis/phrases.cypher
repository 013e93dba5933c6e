// name: phrases
// family: wording
// Which collective phrases occur, how often and in which role, and whether a list of members is at hand.
// zh: 出现了哪些统称，各以什么角色出现多少次，有没有成员名单。
// params: documents = null, places = null, years = null, chapters = null
// returns: phrase, place, openness, leads, supports, members, collective_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)<-[r:LEADS|SUPPORTS]-(c:Collective)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
WITH c, count(DISTINCT CASE type(r) WHEN 'LEADS' THEN t END) AS leads,
     count(DISTINCT CASE type(r) WHEN 'SUPPORTS' THEN t END) AS supports
RETURN c.phrase AS phrase, c.place AS place, c.openness AS openness, leads, supports,
       COUNT { (c)<-[:MEMBER_OF]-() } AS members, c.id AS collective_id
ORDER BY leads + supports DESC, phrase, collective_id
