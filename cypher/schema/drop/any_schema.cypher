// name: any_schema
// Take away the constraint on ZerentuSchema: a store that is emptied leaves nothing behind.
DROP CONSTRAINT zerentu_schema_id IF EXISTS
