// name: any_target
// Take away the constraint on Target: a store that is emptied leaves nothing behind.
DROP CONSTRAINT zerentu_target_id IF EXISTS
