// name: unique_collective
// One Collective an id; the index under the constraint is what loads look up.
CREATE CONSTRAINT zerentu_collective_id IF NOT EXISTS FOR (n:Collective) REQUIRE n.id IS UNIQUE
