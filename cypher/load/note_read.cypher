// name: note_read
// Note on documents how their file was read, so that it need not be read again.
// params: documents, read_with
UNWIND $documents AS document
MATCH (d:Document {id: document})
SET d.read_with = $read_with
