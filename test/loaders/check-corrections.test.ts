import {promise} from "./corrupt.ts";

promise([
  {
    title: "the last correction is what the cell says",
    changes: [["corrections.csv", "1900-03-29", "1900-03-30"]],
    lines: [
      ["corrections.csv:2:73 CORRECTION-NOW claims/atlantis-admiralty-1900-03-30-losses-2100/as_of says \"1900" +
          "-03-29\", not \"1900-03-30\"",
        "the last correction is what the cell says",
        "correct the cell, or add a correction for the change since"]
    ]
  },
  {
    title: "a correction names a row",
    changes: [["corrections.csv", "losses-2100/as_of", "losses-2200/as_of"]],
    lines: [
      ["corrections.csv:2:7 CORRECTION-TARGET claims/atlantis-admiralty-1900-03-30-losses-2200/as_of is no " +
          "cell of the ledger",
        "a correction names table/id/column",
        "mend the target"]
    ]
  },
  {
    title: "a correction names a column",
    changes: [["corrections.csv", "losses-2100/as_of", "losses-2100/as_off"]],
    lines: [
      ["corrections.csv:2:7 CORRECTION-TARGET claims/atlantis-admiralty-1900-03-30-losses-2100/as_off is no " +
          "cell of the ledger",
        "a correction names table/id/column",
        "mend the target"]
    ]
  },
  {
    title: "a correction names no more of a column than its table has",
    changes: [["corrections.csv", "losses-2100/as_of", "losses-2100/toString"]],
    lines: [
      ["corrections.csv:2:7 CORRECTION-TARGET claims/atlantis-admiralty-1900-03-30-losses-2100/toString is no cell " +
          "of the ledger",
        "a correction names table/id/column",
        "mend the target"]
    ]
  },
  {
    title: "a correction names a table",
    changes: [["corrections.csv", "claims/atlantis", "constructor/atlantis"]],
    lines: [
      ["corrections.csv:2:7 CORRECTION-TARGET constructor/atlantis-admiralty-1900-03-30-losses-2100/as_of is " +
          "no cell of the ledger",
        "a correction names table/id/column",
        "mend the target"]
    ]
  },
  {
    title: "a correction names no more than a cell",
    changes: [
      ["corrections.csv", "claims/atlantis-admiralty-1900-03-30-losses-2100/as_of",
        "claims/atlantis-admiralty-1900-03-30-losses-2100/as_of/x"]
    ],
    lines: [
      ["corrections.csv:2:7 CORRECTION-TARGET claims/atlantis-admiralty-1900-03-30-losses-2100/as_of/x is no " +
          "cell of the ledger",
        "a correction names table/id/column",
        "mend the target"]
    ]
  },
  {
    title: "the history of a cell has no holes",
    changes: [
      ["corrections.csv", "1901-01-05\n",
        "1901-01-05\nfix-2,claims/atlantis-admiralty-1900-03-30-losses-2100/as_of,1900-03-27,1900-03-29," +
          "Once more.,1901-01-06\n"]
    ],
    lines: [
      ["corrections.csv:3:62 CORRECTION-WAS was says \"1900-03-27\", the correction before it left \"1900-03-29\"",
        "the history of a cell has no holes",
        "write what the cell said then"]
    ]
  },
  {
    title: "a history of two steps is followed, whatever the order of its rows",
    changes: [
      ["corrections.csv", "1901-01-05\n",
        "1901-01-05\nfix-0,claims/atlantis-admiralty-1900-03-30-losses-2100/as_of,1900-03-01,1900-03-28,First.," +
          "1901-01-04\n"]
    ],
    lines: []
  },
  {
    title: "where one correction of a cell cannot be read, nothing is said of its history",
    changes: [
      ["corrections.csv", "1901-01-05\n", "1901-01-05\n" +
          "fix-2,claims/atlantis-admiralty-1900-03-30-losses-2100/as_of,1900-03-29,1900-03-28,Back.,6 January\n" +
          "fix-3,claims/atlantis-admiralty-1900-03-30-losses-2100/as_of,1900-03-28,1900-03-29,Forth.,1901-01-07\n"]
    ],
    lines: [
      ["corrections.csv:3:90 CELL-DAY made_on is \"6 January\"",
        "it must be a day, YYYY-MM-DD",
        "write a day that exists as YYYY-MM-DD"]
    ]
  }
]);
