// name: drop_scores
// Remove the scores of some scopes: the documents they were worked out from have changed.
// params: scopes
MATCH (s:Score)
WHERE s.scope IN $scopes
DETACH DELETE s
