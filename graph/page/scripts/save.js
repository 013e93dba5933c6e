"use strict";
// Files that the reader saves from the page.

// What a spreadsheet would run is kept a text.
function cellOf(value) {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}

// The ties that the filters leave, one a row, with the words they stand in.
function tiesAsTable() {
  const heads = ["document", "number", "unit", "role", "by_phrase", "words"].map((key) => say(`csv_${key}`));
  const rows = PAGE.duties.map((duty, at) => ({ duty, at })).filter(({ at }) => seen(at)).map(({ duty }) => {
    const task = PAGE.tasks[duty.task];
    const paper = PAGE.documents[task.document];
    return [paper.number || paper.title, task.mark, nameOf(duty.party), say(duty.lead ? "lead" : "support"),
      isPhrase(duty.party) ? "1" : "0", task.text.slice(...task.words)];
  });
  return `\ufeff${[heads, ...rows].map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`;
}

function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
