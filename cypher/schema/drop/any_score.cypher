// name: any_score
// Take away the constraint on Score: a store that is emptied leaves nothing behind.
DROP CONSTRAINT zerentu_score_id IF EXISTS
