// name: any_task
// Take away the constraint on Task: a store that is emptied leaves nothing behind.
DROP CONSTRAINT zerentu_task_id IF EXISTS
