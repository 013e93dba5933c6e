// name: running
// The transactions that carry a token of ours (Neo4j).
// params: token
// returns: id
SHOW TRANSACTIONS YIELD transactionId, metaData
WHERE metaData.zerentu = $token
RETURN transactionId AS id
