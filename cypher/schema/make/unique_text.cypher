// name: unique_text
// One Text an id; the index under the constraint is what loads look up.
CREATE CONSTRAINT zerentu_text_id IF NOT EXISTS FOR (n:Text) REQUIRE n.id IS UNIQUE
