// name: unique_chapter
// One Chapter an id; the index under the constraint is what loads look up.
CREATE CONSTRAINT zerentu_chapter_id IF NOT EXISTS FOR (n:Chapter) REQUIRE n.id IS UNIQUE
