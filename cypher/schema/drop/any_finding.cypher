// name: any_finding
// Take away the constraint on Finding: a store that is emptied leaves nothing behind.
DROP CONSTRAINT zerentu_finding_id IF EXISTS
