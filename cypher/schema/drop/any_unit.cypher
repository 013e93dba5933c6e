// name: any_unit
// Take away the constraint on Unit: a store that is emptied leaves nothing behind.
DROP CONSTRAINT zerentu_unit_id IF EXISTS
