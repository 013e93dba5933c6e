// name: unique_unit
// One Unit an id; the index under the constraint is what loads look up.
CREATE CONSTRAINT zerentu_unit_id IF NOT EXISTS FOR (n:Unit) REQUIRE n.id IS UNIQUE
