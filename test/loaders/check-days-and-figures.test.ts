import {promise} from "./corrupt.ts";

promise([
  {
    title: "since comes before as_of",
    changes: [["claims.csv", "1900-03-01,1900-03-17,1900-03-18", "1900-03-18,1900-03-17,1900-03-18"]],
    lines: [
      ["claims.csv:4:137 DAY-ORDER since 1900-03-18 comes after as_of 1900-03-17",
        "a count covers days before it is said, and is said before it is recorded",
        "look up which day is meant"]
    ]
  },
  {
    title: "as_of comes before said_on",
    changes: [["claims.csv", "1900-03-01,1900-03-23,1900-03-24", "1900-03-01,1900-03-23,1900-03-22"]],
    lines: [
      ["claims.csv:7:132 DAY-ORDER as_of 1900-03-23 comes after said_on 1900-03-22",
        "a count covers days before it is said, and is said before it is recorded",
        "look up which day is meant"]
    ]
  },
  {
    title: "said_on comes before recorded_on, and so does published_on",
    changes: [
      ["claims.csv", "standing,,mu-observers-1900-03-22-killed-400-900,,,,1900-12-31",
        "standing,,mu-observers-1900-03-22-killed-400-900,,,,1900-04-01"]
    ],
    lines: [
      ["claims.csv:16:135 DAY-ORDER said_on 1900-04-02 comes after recorded_on 1900-04-01",
        "a count covers days before it is said, and is said before it is recorded",
        "look up which day is meant"],
      ["reports.csv:24:91 DAY-ORDER printed on 1900-04-03, recorded on 1900-04-01",
        "a printing is recorded after it appears",
        "mend the day"]
    ]
  },
  {
    title: "nothing is withdrawn before it is said",
    changes: [["claims.csv", "withdrawn,1900-03-27", "withdrawn,1900-03-23"]],
    lines: [
      ["claims.csv:7:174 DAY-ORDER withdrawn_on 1900-03-23 comes before said_on 1900-03-24",
        "nobody takes back what is not yet said",
        "look up which day is meant"]
    ]
  },
  {
    title: "nothing is printed before it is said",
    changes: [["reports.csv", "en,1900-03-31,", "en,1900-03-29,"]],
    lines: [
      ["reports.csv:23:98 REPORT-EARLY printed on 1900-03-29, " +
        "said_on of atlantis-admiralty-1900-03-30-losses-2100 is 1900-03-30",
        "nobody prints a claim before it is said",
        "look up both days, or say in answers why it stands: " +
        "“REPORT-EARLY atlantis-admiralty-1900-03-30-losses-2100: …”"]
    ]
  },
  {
    title: "where the day of saying is unknown, nothing is printed before the day it counts up to",
    changes: [
      ["reports.csv", "gazette.example/1900/03-22,en,1900-03-22", "gazette.example/1900/03-22,en,1900-03-20"]
    ],
    lines: [
      ["reports.csv:18:100 REPORT-EARLY printed on 1900-03-20, as_of of lemuria-war-office-1900-03-22-killed-70 is " +
        "1900-03-21",
        "nobody prints a claim before it is said",
        "look up both days, or say in answers why it stands: " +
        "“REPORT-EARLY lemuria-war-office-1900-03-22-killed-70: …”"]
    ]
  },
  {
    title: "low is not more than high",
    changes: [["claims.csv", ",400,900,range", ",900,400,range"]],
    lines: [
      ["claims.csv:15:93 FIGURE-LOW-HIGH low 900 is more than high 400",
        "a figure admits counts from low to high",
        "swap them or mend the digits"]
    ]
  },
  {
    title: "a range has two ends",
    changes: [["claims.csv", ",400,900,range", ",900,900,range"]],
    lines: [
      ["claims.csv:15:101 FIGURE-BOUND bound range with low 900 and high 900",
        "range needs low < high",
        "mend the bound or move the number to its column"]
    ]
  },
  {
    title: "up-to has a high alone",
    changes: [["claims.csv", ",600,,more-than", ",600,,up-to"]],
    lines: [
      ["claims.csv:10:101 FIGURE-BOUND bound up-to with low 600 and high empty",
        "up-to needs high only",
        "mend the bound or move the number to its column"],
      ["claims.csv:10:164 CLAIM-UNDECIDED reports of this claim differ from it and decided_because is empty",
        "a reader must be able to see why it was written so",
        "say in a sentence why there: “Why so=…” with correct, --because with add"]
    ]
  },
  {
    title: "exact has low = high",
    changes: [["reports.csv", "22nd,160,160,exact", "22nd,160,161,exact"]],
    lines: [
      ["reports.csv:17:134 FIGURE-BOUND bound exact with low 160 and high 161",
        "exact needs low = high",
        "mend the bound or move the number to its column"]
    ]
  },
  {
    title: "a claim of which a number cannot be read is not said to differ from its reports",
    changes: [["claims.csv", "military,killed,,75,75,exact", "military,killed,,75,7S,exact"]],
    lines: [
      ["claims.csv:4:117 CELL-NUMBER high is \"7S\"",
        "it must be digits only, like 14000, or empty",
        "write the whole number in digits; a bound belongs in its own column"]
    ]
  }
]);
