import {promise} from "./corrupt.ts";

promise([
  {
    title: "a row with a cell too many is ragged",
    changes: [["reports.csv", "75 of our sailors,", "75, of our sailors,"]],
    lines: [
      ["reports.csv:12:1 ROW-RAGGED the row has 26 cells, the header 25",
        "cells would be lost or shifted",
        "put a cell with a comma in quotes"]
    ]
  },
  {
    title: "a row with a cell too few is ragged, and the claim that it prints is not said to lack a report",
    changes: [["reports.csv", "sailors,75,75", "sailors,75"]],
    lines: [
      ["reports.csv:12:1 ROW-RAGGED the row has 24 cells, the header 25",
        "cells are missing or shifted",
        "add the missing commas"]
    ]
  },
  {
    title: "a ragged claim leaves no report hanging in the air",
    changes: [["claims.csv", ",,75,75,exact", ",,75,exact"]],
    lines: [
      ["claims.csv:4:1 ROW-RAGGED the row has 28 cells, the header 29",
        "cells are missing or shifted",
        "add the missing commas"]
    ]
  },
  {
    title: "a quote that never closes is told where it opens, and the rows below are read",
    changes: [["claims.csv", "the speech has it.\"", "the speech has it."]],
    lines: [
      ["claims.csv:6:188 CSV-QUOTE-OPEN a quote opens here and never closes",
        "the rest would be swallowed",
        "close it with \""]
    ]
  },
  {
    title: "a quote that never closes in the last row is told where it opens",
    changes: [["left-out.csv", "\"\"\"countless\"\" dead\"", "\"\"\"countless\"\" dead"]],
    lines: [
      ["left-out.csv:2:51 CSV-QUOTE-OPEN a quote opens here and never closes",
        "the rest would be swallowed",
        "close it with \""]
    ]
  },
  {
    title: "a quote in a bare cell",
    changes: [["vocabulary.csv", "Sailors too.", "Sailors \"too\"."]],
    lines: [
      ["vocabulary.csv:7:34 CSV-QUOTE-STRAY a quote in the middle of a cell",
        "it cannot be told where the cell ends",
        "put the whole cell in quotes and double the quotes inside it"]
    ]
  },
  {
    title: "text after a closing quote",
    changes: [["events.csv", "\"The palace takes 3,000 back\"", "\"The palace takes 3,000 back\" again"]],
    lines: [
      ["events.csv:6:67 CSV-QUOTE-STRAY a quote in the middle of a cell",
        "it cannot be told where the cell ends",
        "put the whole cell in quotes and double the quotes inside it"]
    ]
  },
  {
    title: "a quote that never closes in the header",
    changes: [["corrections.csv", "was,now", "was,\"now"]],
    lines: [
      ["corrections.csv:1:26 CSV-QUOTE-OPEN a quote opens here and never closes",
        "the rest would be swallowed",
        "close it with \""]
    ]
  },
  {
    title: "a byte order mark",
    changes: [["story.csv", "story_id,title", "﻿story_id,title"]],
    lines: [
      ["story.csv:1:1 FILE-BOM the file begins with a byte order mark",
        "it would become part of the first column's name",
        "save the file as UTF-8 without BOM"]
    ]
  },
  {
    title: "semicolons for commas",
    changes: [
      ["left-out.csv", "report_id,outlet,url,figure_words,reason,recorded_on",
        "report_id;outlet;url;figure_words;reason;recorded_on"]
    ],
    lines: [
      ["left-out.csv:1:1 CSV-DELIMITER the header has one column, with \";\" in it",
        "columns are parted by commas",
        "save the file as CSV with commas"]
    ]
  },
  {
    title: "a header that cannot be read does not hide the quotes below it",
    changes: [
      ["left-out.csv", "report_id,outlet,url", "report_id;outlet,\"url"],
      ["left-out.csv", "No number.", "No \"number\"."]
    ],
    lines: [
      ["left-out.csv:1:18 CSV-QUOTE-OPEN a quote opens here and never closes",
        "the rest would be swallowed",
        "close it with \""],
      ["left-out.csv:2:75 CSV-QUOTE-STRAY a quote in the middle of a cell",
        "it cannot be told where the cell ends",
        "put the whole cell in quotes and double the quotes inside it"]
    ]
  },
  {
    title: "tabs for commas, and no report is said to hang in the air",
    changes: [["outlets.csv", "outlet_id,name,domain,note", "outlet_id\tname\tdomain\tnote"]],
    lines: [
      ["outlets.csv:1:1 CSV-DELIMITER the header has one column, with \"\\t\" in it",
        "columns are parted by commas",
        "save the file as CSV with commas"]
    ]
  },
  {
    title: "merge markers, and both versions are read",
    changes: [
      ["outlets.csv", "lemurian-post,Lemurian Post,post.example,\n",
        "<<<<<<< HEAD\nlemurian-post,Lemurian Post,post.example,\n||||||| base\n=======\nlemurian-gazette," +
          "Lemurian Gazette,lemurian.example,\n>>>>>>> theirs\n"]
    ],
    lines: [
      ["outlets.csv:4:1 FILE-MERGE a merge-conflict marker (<<<<<<<)",
        "two versions of the file stand here",
        "keep one version and delete the marker"],
      ["outlets.csv:6:1 FILE-MERGE a merge-conflict marker (|||||||)",
        "two versions of the file stand here",
        "keep one version and delete the marker"],
      ["outlets.csv:7:1 FILE-MERGE a merge-conflict marker (=======)",
        "two versions of the file stand here",
        "keep one version and delete the marker"],
      ["outlets.csv:9:1 FILE-MERGE a merge-conflict marker (>>>>>>>)",
        "two versions of the file stand here",
        "keep one version and delete the marker"]
    ]
  },
  {
    title: "a missing column is told once, not for each row",
    changes: [["claims.csv", "claim_id,story_id,claimant_id", "claim_id,story_id,scribe"]],
    lines: [
      ["claims.csv:1:1 COLUMN-MISSING column claimant_id is missing",
        "it says: Who asserts the count",
        "add claimant_id to the header and a cell to each row"],
      ["claims.csv:1:19 COLUMN-UNKNOWN claims has no column \"scribe\"", "it would be lost", "delete it"]
    ]
  },
  {
    title: "a missing key column makes no row a duplicate and no reference unknown",
    changes: [["outlets.csv", "outlet_id,name", "code,name"]],
    lines: [
      ["outlets.csv:1:1 COLUMN-UNKNOWN outlets has no column \"code\"", "it would be lost", "delete it"],
      ["outlets.csv:1:1 COLUMN-MISSING column outlet_id is missing",
        "it says: The outlet's id",
        "add outlet_id to the header and a cell to each row"]
    ]
  },
  {
    title: "a misspelt column is told as what it was meant to be",
    changes: [["claimants.csv", "speaks_for,url", "speak_for,url"]],
    lines: [
      ["claimants.csv:1:39 COLUMN-UNKNOWN claimants has no column \"speak_for\"",
        "it would be lost",
        "did you mean speaks_for?"]
    ]
  },
  {
    title: "an unknown column",
    changes: [
      ["corrections.csv", "made_on\n", "made_on,mood\n"],
      ["corrections.csv", "1901-01-05", "1901-01-05,cross"]
    ],
    lines: [
      ["corrections.csv:1:45 COLUMN-UNKNOWN corrections has no column \"mood\"", "it would be lost", "delete it"]
    ]
  },
  {
    title: "a column twice",
    changes: [
      ["events.csv", "text,claim_ids", "text,claim_ids,text"],
      ["events.csv", "strait.,,", "strait.,,x,"],
      ["events.csv", "first time.,lemuria-war-office-1900-03-04-killed-40",
        "first time.,lemuria-war-office-1900-03-04-killed-40,x"],
      ["events.csv", "quoted.\",lemuria-war-office-1900-03-14-killed-900",
        "quoted.\",lemuria-war-office-1900-03-14-killed-900,x"],
      ["events.csv", "the war.\",lemuria-war-office-1900-03-22-killed-70",
        "the war.\",lemuria-war-office-1900-03-22-killed-70,x"],
      ["events.csv", "atlantis-crown-1900-03-12-killed-1000", "atlantis-crown-1900-03-12-killed-1000,x"],
      ["events.csv", "harbour-gazette-list-1900-04-08-killed-300", "harbour-gazette-list-1900-04-08-killed-300,x"]
    ],
    lines: [
      ["events.csv:1:45 COLUMN-TWICE column text stands twice", "a cell would have two values", "delete one"]
    ]
  },
  {
    title: "a column called __proto__ is unknown like any other",
    changes: [["left-out.csv", "figure_words,reason", "figure_words,__proto__"]],
    lines: [
      ["left-out.csv:1:1 COLUMN-MISSING column reason is missing",
        "it says: Why it could not be used",
        "add reason to the header and a cell to each row"],
      ["left-out.csv:1:35 COLUMN-UNKNOWN left-out has no column \"__proto__\"", "it would be lost", "delete it"]
    ]
  }
]);
