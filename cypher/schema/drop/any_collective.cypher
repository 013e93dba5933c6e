// name: any_collective
// Take away the constraint on Collective: a store that is emptied leaves nothing behind.
DROP CONSTRAINT zerentu_collective_id IF EXISTS
