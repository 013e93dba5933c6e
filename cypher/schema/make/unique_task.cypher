// name: unique_task
// One Task an id; the index under the constraint is what loads look up.
CREATE CONSTRAINT zerentu_task_id IF NOT EXISTS FOR (n:Task) REQUIRE n.id IS UNIQUE
