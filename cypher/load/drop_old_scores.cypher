// name: drop_old_scores
// Remove the scores of one scope, reading and lambda, before they are written anew.
// params: scope, reading, lambda
MATCH (s:Score {scope: $scope, reading: $reading, lambda: $lambda})
DETACH DELETE s
