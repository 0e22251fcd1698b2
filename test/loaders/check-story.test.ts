import {promise} from "./corrupt.ts";

promise([
  {
    title: "a claim stands on a report",
    changes: [
      ["reports.csv", "r-23,mu-observers-1900-04-02-killed-1200", "r-23,mu-observers-1900-03-22-killed-400-900"]
    ],
    lines: [
      ["claims.csv:16:1 CLAIM-NO-REPORT no report prints mu-observers-1900-04-02-killed-1200",
        "a claim stands on a printing that can be looked up",
        "add the report or delete the claim"],
      ["reports.csv:24:6 REPORT-OTHER-CLAIM up to 1,200 here and in mu-observers-1900-04-02-killed-1200, 400 to 900 " +
        "in its own", "it prints the one or the other", "look at the page which of the two it prints, or say in " +
        "answers why it stands: “REPORT-OTHER-CLAIM mu-observers-1900-03-22-killed-400-900: …”"]
    ]
  },
  {
    title: "a withdrawn claim does not stand for ever",
    changes: [["claims.csv", "withdrawn,1900-03-27", "withdrawn,"]],
    lines: [
      ["claims.csv:7:174 CLAIM-STILL-STANDS the claim is withdrawn but has no withdrawn_on",
        "it would stand for ever",
        "write the day from which it no longer stands"]
    ]
  },
  {
    title: "a disowned claim does not stand for ever",
    changes: [["claims.csv", "disowned,1900-03-15", "disowned,"]],
    lines: [
      ["claims.csv:13:175 CLAIM-STILL-STANDS the claim is disowned but has no withdrawn_on",
        "it would stand for ever",
        "write the day from which it no longer stands"]
    ]
  },
  {
    title: "a standing claim is not withdrawn",
    changes: [["claims.csv", "disowned,1900-03-15", "standing,1900-03-15"]],
    lines: [
      ["claims.csv:13:166 CLAIM-STILL-STANDS withdrawn_on is set but the status is standing",
        "it cannot stand and be withdrawn",
        "write withdrawn, disowned or revised, or empty withdrawn_on"]
    ]
  },
  {
    title: "a claim does not replace itself",
    changes: [
      ["claims.csv", "standing,,mu-observers-1900-03-22-killed-400-900",
        "standing,,mu-observers-1900-04-02-killed-1200"]
    ],
    lines: [
      ["claims.csv:16:165 CLAIM-REPLACES-ITSELF the claim replaces itself",
        "it would never stand",
        "name the earlier claim"]
    ]
  },
  {
    title: "a claim whose reports differ says why it is written so",
    changes: [["claims.csv", "The bulletin gives both ends; one outlet prints only the upper.", ""]],
    lines: [
      ["claims.csv:15:175 CLAIM-UNDECIDED reports of this claim differ from it and decided_because is empty",
        "a reader must be able to see why it was written so",
        "say in a sentence why there: “Why so=…” with correct, --because with add"]
    ]
  },
  {
    title: "at most eight words are quoted",
    changes: [["reports.csv", "160 by the 22nd", "160 of them had fallen there by the 22nd"]],
    lines: [
      ["reports.csv:17:110 WORDS-TOO-MANY figure_words has 9 words",
        "at most eight words of somebody's text are kept",
        "cut it to the words that carry the figure"]
    ]
  },
  {
    title: "at most eight words are quoted of what was left out",
    changes: [["left-out.csv", "\"\"\"countless\"\" dead\"", "one two three four five six seven eight nine"]],
    lines: [
      ["left-out.csv:2:51 WORDS-TOO-MANY figure_words has 9 words",
        "at most eight words of somebody's text are kept",
        "cut it to the words that carry the figure"]
    ]
  },
  {
    title: "an event's label fits the chart",
    changes: [["events.csv", "The capes go to war", "The two capes go to war over a narrow strait"]],
    lines: [
      ["events.csv:2:37 TEXT-TOO-LONG label has 44 characters", "a chart has room for 40", "say it shorter"]
    ]
  },
  {
    title: "a claimant's short name fits the chart",
    changes: [["claimants.csv", "War Office of Lemuria,War Office,",
      "War Office of the United Lemurias of Mu,War Office of the United Lemurias,"]],
    lines: [
      ["claimants.csv:6:60 TEXT-TOO-LONG short_name has 33 characters", "a chart has room for 28", "say it shorter"]
    ]
  },
  {
    title: "no claimant speaks for itself over others",
    changes: [["claimants.csv", "government,atlantis,,", "government,atlantis,atlantis-admiralty,"]],
    lines: [
      ["claimants.csv:2:70 CLAIMANT-CIRCLE atlantis-admiralty speaks for itself in the end",
        "no body is at the end of the chain",
        "empty speaks_for of the larger body"],
      ["claimants.csv:3:72 CLAIMANT-CIRCLE atlantis-crown speaks for itself in the end",
        "no body is at the end of the chain",
        "empty speaks_for of the larger body"]
    ]
  },
  {
    title: "no claimant speaks for the other side",
    changes: [["claimants.csv", "military,lemuria,lemuria-council", "military,atlantis,lemuria-council"]],
    lines: [
      ["claimants.csv:6:62 CLAIMANT-SIDE side atlantis speaks for side lemuria",
        "a body and its members stand on one side",
        "mend the side or speaks_for"],
      ["claimants.csv:6:62 CLAIMANT-SIDE-NAME lemuria-war-office stands on the side of atlantis",
        "its claims would be counted for the others", "write lemuria, or say in its id whose it is"]
    ]
  },
  {
    title: "an event belongs to the folder's story",
    changes: [["events.csv", "harbour-fire,atlantis-1900", "harbour-fire,atlantis-1901"]],
    lines: [
      ["events.csv:5:14 STORY-OTHER story_id is atlantis-1901", "the folder is atlantis-1900", "write atlantis-1900"]
    ]
  },
  {
    title: "a folder holds one story",
    changes: [
      ["story.csv", "charts.\"\n", "charts.\"\natlantis-1901,Again,1901-03-01,lemuria,military,killed,\n"]
    ],
    lines: [
      ["story.csv:3:1 STORY-ONE story.csv has 2 rows", "a folder holds one story", "keep one row"],
      ["story.csv:3:1 STORY-OTHER story_id is atlantis-1901", "the folder is atlantis-1900", "write atlantis-1900"]
    ]
  },
  {
    title: "two tolls do not share an id",
    changes: [
      ["vocabulary.csv", "group,military,",
        "party,lemuria-south,Southern Lemuria,,\ngroup,south-guard,the southern guard,,\ngroup,guard,the guard,," +
          "\ngroup,military,"],
      ["claims.csv", "Admiral Brine,atlantis,military,killed,,75", "Admiral Brine,lemuria-south,guard,killed,,75"],
      ["claims.csv", "lemuria-council,,atlantis,military,killed,,600",
        "lemuria-council,,lemuria,south-guard,killed,,600"],
      ["reports.csv", "sailors,75,75,exact,killed,atlantis,military",
        "sailors,75,75,exact,killed,lemuria-south,guard"],
      ["reports.csv", "more than 600 Atlanteans,600,,more-than,killed,atlantis,military",
        "more than 600 Atlanteans,600,,more-than,killed,lemuria,south-guard"],
      ["coverage.csv", "atlantis-military-killed", "lemuria-south-guard-killed"]
    ],
    lines: [
      ["claims.csv:10:78 TOLL-ID its toll would be called lemuria-south-guard-killed, as is another," +
          " of atlantis-admiralty-1900-03-18-killed-75",
        "two tolls would be counted as one",
        "give the party, group or scope an id that does not run into the next"]
    ]
  },
  {
    title: "only who speaks for the other side is told, not who speaks for him",
    changes: [["claimants.csv", "government,atlantis,,", "government,atlantis,lemuria-council,"]],
    lines: [
      ["claimants.csv:3:72 CLAIMANT-SIDE side atlantis speaks for side lemuria",
        "a body and its members stand on one side",
        "mend the side or speaks_for"]
    ]
  },
  {
    title: "a superseded claim is not withdrawn",
    changes: [["claims.csv", "estimate,superseded,", "estimate,superseded,1900-03-25"]],
    lines: [
      ["claims.csv:15:160 CLAIM-STILL-STANDS withdrawn_on is set but the status is superseded",
        "it cannot stand and be withdrawn",
        "write withdrawn, disowned or revised, or empty withdrawn_on"]
    ]
  },
  {
    title: "a claim that an outlet credits to somebody else says why it is its claimant's",
    changes: [["reports.csv", "600,,more-than,killed,atlantis,military,,,,",
      "600,,more-than,killed,atlantis,military,,mu-observers,,"]],
    lines: [
      ["claims.csv:10:168 CLAIM-UNDECIDED reports of this claim differ from it and decided_because is empty",
        "a reader must be able to see why it was written so",
        "say in a sentence why there: “Why so=…” with correct, --because with add"]
    ]
  },
  {
    title: "forty letters, twenty-eight letters and eight words have room",
    changes: [
      ["events.csv", "The capes go to war", "The two capes go to war over the straits"],
      ["claimants.csv", "War Office of Lemuria,War Office,",
        "War Office of both the Capes,War Office of both the Capes,"],
      ["reports.csv", "160 by the 22nd", "160 of them had fallen by the 22nd"]
    ],
    lines: []
  }
]);
