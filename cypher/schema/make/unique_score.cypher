// name: unique_score
// One Score an id; the index under the constraint is what loads look up.
CREATE CONSTRAINT zerentu_score_id IF NOT EXISTS FOR (n:Score) REQUIRE n.id IS UNIQUE
