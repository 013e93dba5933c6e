// name: unique_schema
// One ZerentuSchema an id; the index under the constraint is what loads look up.
CREATE CONSTRAINT zerentu_schema_id IF NOT EXISTS FOR (n:ZerentuSchema) REQUIRE n.id IS UNIQUE
