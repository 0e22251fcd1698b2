import {promise, rowOf} from "./corrupt.ts";

const upper = "mu-observers-1900-04-02-killed-1200";

promise([
  {
    title: "an unknown outlet is told the one that was meant",
    changes: [
      ["reports.csv", "lemurian-post,https://post.example/1900/03-19",
        "lemurian-pots,https://post.example/1900/03-19"]
    ],
    lines: [
      ["reports.csv:13:44 ID-UNKNOWN no row of outlets.csv has the id lemurian-pots",
        "the row would hang in the air",
        "did you mean lemurian-post?"]
    ]
  },
  {
    title: "an unknown claimant that none is like",
    changes: [
      ["claims.csv", "mu-observers,,lemuria,military,killed,,400", "mu-watchers,,lemuria,military,killed,,400"]
    ],
    lines: [
      ["claims.csv:15:54 ID-UNKNOWN no row of claimants.csv has the id mu-watchers",
        "the row would hang in the air",
        "add it to claimants.csv first"]
    ]
  },
  {
    title: "a party is a party of the vocabulary",
    changes: [
      ["claims.csv", "lemuria-council,Councillor Ashlar,lemuria", "lemuria-council,Councillor Ashlar,lemurai"]
    ],
    lines: [
      ["claims.csv:11:87 ID-UNKNOWN no party in vocabulary.csv has the id lemurai",
        "the row would hang in the air",
        "did you mean lemuria?"]
    ]
  },
  {
    title: "a side is no party, though both be words",
    changes: [["claimants.csv", "media-count,third-party", "media-count,harbour-fire"]],
    lines: [
      ["claimants.csv:4:85 ID-UNKNOWN no side in vocabulary.csv has the id harbour-fire",
        "the row would hang in the air",
        "add it to vocabulary.csv first"]
    ]
  },
  {
    title: "an event is about claims that there are",
    changes: [
      ["events.csv", ",lemuria-war-office-1900-03-22-killed-70", ",lemuria-war-office-1900-03-22-killed-71"]
    ],
    lines: [
      ["events.csv:5:98 ID-UNKNOWN no row of claims.csv has the id lemuria-war-office-1900-03-22-killed-71",
        "the row would hang in the air",
        "did you mean lemuria-war-office-1900-03-22-killed-70?"]
    ]
  },
  {
    title: "a claim takes the place of one that there is",
    changes: [
      ["claims.csv", "standing,,atlantis-admiralty-1900-03-16-losses-800",
        "standing,,atlantis-admiralty-1900-03-16-losses-80"]
    ],
    lines: [
      ["claims.csv:5:188 ID-UNKNOWN no row of claims.csv has the id atlantis-admiralty-1900-03-16-losses-80",
        "the row would hang in the air",
        "did you mean atlantis-admiralty-1900-03-16-losses-800?"]
    ]
  },
  {
    title: "a report prints a claim that there is",
    changes: [
      ["reports.csv", "r-07,atlantis-crown-1900-03-12-killed-1000", "r-07,atlantis-crown-1900-03-12-kiled-1000"]
    ],
    lines: [
      ["reports.csv:8:6 ID-UNKNOWN no row of claims.csv has the id atlantis-crown-1900-03-12-kiled-1000",
        "the row would hang in the air",
        "did you mean atlantis-crown-1900-03-12-killed-1000?"]
    ]
  },
  {
    title: "an id names one row",
    changes: [["reports.csv", "r-12,", "r-11,"]],
    lines: [
      ["reports.csv:13:1 ID-TWICE r-11 is also the id of line 12",
        "an id names one row for ever",
        "give the newer row an id of its own"]
    ]
  },
  {
    title: "a word is one row of its kind, and may be another of another kind",
    changes: [["vocabulary.csv", "scope,harbour-fire", "group,civilians,once more,,\nscope,harbour-fire"]],
    lines: [
      ["vocabulary.csv:9:7 ID-TWICE group/civilians is also the id of line 8",
        "an id names one row for ever",
        "give the newer row an id of its own"]
    ]
  },
  {
    title: "a printing does not count twice",
    changes: [
      ["reports.csv", "r-04,",
        `${rowOf("reports.csv", "r-03", {report_id: "r-03a", recorded_on: "1901-01-02"})}\nr-04,`]
    ],
    lines: [
      ["reports.csv:5:1 ROW-TWICE the row says the same as line 4",
        "one printing would count twice",
        "delete one of the two"]
    ]
  },
  {
    title: "a claim does not count twice",
    changes: [
      ["claims.csv", `\n${upper},`,
        `\n${rowOf("claims.csv", upper, {claim_id: "mu-again", recorded_on: "1901-01-02"})}\n${upper},`],
      ["reports.csv", "r-24,",
        rowOf("reports.csv", "r-23", {report_id: "r-23a", claim_id: "mu-again", outlet_id: "cap-noir", url: ""}) +
          "\nr-24,"]
    ],
    lines: [
      ["claims.csv:17:1 ROW-TWICE the row says the same as line 16",
        "one printing would count twice",
        "delete one of the two"]
    ]
  },
  {
    title: "a word of an unreadable kind may be of any kind",
    changes: [["vocabulary.csv", "party,atlantis,", "partei,atlantis,"]],
    lines: [
      ["vocabulary.csv:3:1 CELL-FORM kind is \"partei\"",
        "it must be one of party, side, group, scope",
        "did you mean party?"]
    ]
  },
  {
    title: "two printings that differ in a note are two, though the notes sum to one number",
    changes: [
      ["reports.csv", rowOf("reports.csv", "r-03"), [
        rowOf("reports.csv", "r-03", {note: "Aa"}), rowOf("reports.csv", "r-03", {report_id: "r-03a", note: "BB"})
      ].join("\n")]
    ],
    lines: [
      ["reports.csv:5:61 REPORT-TWICE the page of r-03 prints the same of the same claim",
        "one printing would be counted twice",
        "keep one of the two, or say in unit where on the page each stands, or say in answers why it stands: " +
          "“REPORT-TWICE r-03: …”"]
    ]
  },
  {
    title: "two rows that differ in what cannot be read are not called the same",
    changes: [
      ["reports.csv", rowOf("reports.csv", "r-03"), [
        rowOf("reports.csv", "r-03", {high: "4O"}), rowOf("reports.csv", "r-03", {report_id: "r-03a", high: "4o"})
      ].join("\n")]
    ],
    lines: [
      ["reports.csv:4:118 CELL-NUMBER high is \"4O\"",
        "it must be digits only, like 14000, or empty",
        "there is a letter among the digits"],
      ["reports.csv:5:119 CELL-NUMBER high is \"4o\"",
        "it must be digits only, like 14000, or empty",
        "there is a letter among the digits"]
    ]
  }
]);
