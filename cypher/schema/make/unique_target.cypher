// name: unique_target
// One Target an id; the index under the constraint is what loads look up.
CREATE CONSTRAINT zerentu_target_id IF NOT EXISTS FOR (n:Target) REQUIRE n.id IS UNIQUE
