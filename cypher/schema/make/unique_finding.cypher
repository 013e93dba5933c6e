// name: unique_finding
// One Finding an id; the index under the constraint is what loads look up.
CREATE CONSTRAINT zerentu_finding_id IF NOT EXISTS FOR (n:Finding) REQUIRE n.id IS UNIQUE
