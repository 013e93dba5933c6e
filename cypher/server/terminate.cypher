// name: terminate
// End transactions by their ids (Neo4j).
// params: ids
TERMINATE TRANSACTIONS $ids
