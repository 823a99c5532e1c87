/// Words that may stand between a number and its unit of time: two more years, 20 consecutive quarters.
let fillerRows: [StaticString] = [
  "additional", "calendar", "consecutive", "extra", "fiscal", "full", "further", "long", "more",
  "straight", "successive", "whole",
]

/// Words behind a number that a reader looks for, beside those of the tables.
///
/// Behind any other word nothing continues the number: see `FigureReader.sideBehind`.
let jointRows: [StaticString] = [
  "a", "am", "and", "h", "in", "o", "odd", "of", "or", "out", "over", "p", "plus", "pm", "point",
  "q", "some", "through", "till", "to", "x",
]

/// Words before a number that a reader looks for, beside those of the tables.
let leadRows: [StaticString] = [
  "a", "age", "aged", "ages", "an", "another", "between", "from", "minus", "negative", "of", "on",
]

/// Words that are no counted noun and end the search for one.
let functionWordRows: [StaticString] = [
  "a", "about", "above", "according", "across", "after", "against", "ago", "all", "along",
  "already", "also", "although", "among", "an", "and", "another", "appears", "are", "as", "at",
  "away", "became", "because", "becomes", "before", "began", "being", "believes", "below",
  "between", "both", "but", "by", "came", "can", "compared", "consists", "contains", "could",
  "depends", "despite", "did", "do", "does", "during", "each", "earlier", "either", "even",
  "every", "except", "exists", "expects", "fell", "for", "from", "gained", "gave",
  "gives", "goes", "had", "has", "have", "he", "her", "here", "him", "his", "how", "if", "in",
  "includes", "including", "indicates", "into", "is", "it", "its", "just", "knows", "last",
  "later", "less", "lost", "may", "might", "nor", "not", "now", "occurs", "of", "off",
  "on", "once", "only", "or", "our", "out", "over", "own", "per", "plus", "provides", "près",
  "reflects", "remains", "represents", "requires", "rose", "said", "says", "seems", "she",
  "should", "since", "so", "still", "such", "suggests", "than", "that", "the", "their", "them",
  "then", "there", "these", "they", "thinks", "this", "those", "though", "through", "thus", "to",
  "together", "too", "toward", "towards", "under", "until", "up", "upon", "upwards", "versus", "vs",
  "was",
  "we", "were", "when", "where", "whereas", "which", "while", "who", "whom", "whose", "will",
  "with",
  "within", "without", "worth", "would", "yet", "you",
]

/// Words before "a year" that make it a length of time and no rate.
let timeContextRows: [StaticString] = [
  "about", "after", "around", "at", "before", "being", "by", "during", "every", "for", "half",
  "in", "is", "last", "lasted", "lasting", "lasts", "least", "nearly", "not", "of", "over",
  "past", "quarter", "s", "spend", "spending", "spent", "take", "taken", "takes", "taking",
  "than", "to", "took", "under", "until", "wait", "waited", "was", "were", "with", "within",
]

/// Words that lead to an amount: what follows in parentheses is negative, and no aside.
let amountContextRows: [StaticString] = [
  "at", "be", "by", "from", "is", "of", "was", "were",
]

/// Words before "three quarters" that make them nine months.
let periodContextRows: [StaticString] = [
  "all", "coming", "consecutive", "final", "first", "following", "last", "latest", "next",
  "other", "past", "preceding", "previous", "prior", "recent", "remaining", "straight", "these",
  "those",
]

/// What follows a time of four digits: 0630 GMT.
let clockZoneRows: [StaticString] = [
  "bst", "cdt", "cest", "cet", "cst", "edt", "est", "gmt", "hours", "hrs", "jst", "mdt", "mst",
  "pdt", "pst", "utc",
]

/// Days that only the reader's today tells.
let relativeDayRows: [StaticString] = ["now", "today", "tomorrow", "yesterday"]

/// Plurals behind a length in metres: "100m hurdles", "200m sprints".
let courseRows: [StaticString] = [
  "finals", "heats", "hurdles", "races", "relays", "sprints", "times", "walls",
]

/// Plural nouns without the ending -s.
let pluralNounRows: [StaticString] = [
  "aircraft", "cattle", "children", "criteria", "data", "feet", "fish", "folk", "head",
  "homicide", "media", "men", "mice", "offspring", "people", "personnel", "phenomena", "police",
  "shares", "sheep", "spacecraft", "staff", "stimuli", "teeth", "women",
]

/// Verbs of change: "from a to b" behind one of them is two values, not a range.
let changeVerbRows: [StaticString] = [
  "advanced", "boosted", "changed", "climbed", "cut", "cutting", "decline", "declined",
  "declining", "decrease", "decreased", "decreasing", "deteriorated", "dipped", "doubled",
  "down", "downgraded", "drop", "dropped", "dropping", "eased", "expanded", "fall", "fallen",
  "falling", "fell", "gained", "grew", "grow", "growing", "grown", "growth", "halved", "higher",
  "hiked", "improved", "improvement", "improving", "increase", "increased", "increases",
  "increasing", "jump", "jumped", "jumping", "lifted", "lower", "lowered", "lowering", "lowers",
  "moved", "narrowed", "plunged", "raise", "raised", "raises", "raising", "rallied", "rebounded",
  "recovered", "reduced", "reducing", "reduction", "revised", "rise", "risen", "rises", "rising",
  "rose", "shrank", "shrunk", "slashed", "slid", "slipped", "slumped", "soared", "strengthened",
  "surged", "swung", "tripled", "tumbled", "up", "upgraded", "weakened", "went", "widened",
]

/// Words before "one" that make it a pronoun.
let pronounContextRows: [StaticString] = [
  "another", "any", "each", "every", "last", "next", "no", "other", "previous", "some", "such",
  "that", "the", "this", "which",
]

/// Nouns before "over" that say what a quarrel is about: "a dispute over 20 jobs".
let disputeRows: [StaticString] = [
  "anger", "argument", "battle", "clash", "clashes", "concern", "concerns", "controversy",
  "debate", "disagreement", "dispute", "disputes", "doubts", "fears", "feud", "fight", "furore",
  "lawsuit", "outcry", "protest", "protests", "quarrel", "questions", "row", "spat", "standoff",
  "strike", "struggle", "talks", "uncertainty", "worries", "worry",
]

/// Words before "minimum of" and "maximum of" that make it a limit which is exact.
let possessorRows: [StaticString] = ["its", "our", "the", "their", "this", "your"]

/// Words before "minimum" and "maximum" without "of" that leave it a hedge.
let limitContextRows: [StaticString] = [
  "a", "an", "and", "at", "by", "for", "in", "is", "of", "or", "to", "with",
]

/// Persons before "over 45 years", which then says their age.
let personRows: [StaticString] = [
  "adults", "athletes", "citizens", "drivers", "employees", "females", "individuals", "males",
  "members", "men", "patients", "people", "persons", "residents", "runners", "those", "voters",
  "women", "workers",
]

/// Words before "of a year" of which it is a part only: "most of a year".
let spanRows: [StaticString] = [
  "all", "bulk", "fraction", "half", "most", "much", "part", "parts", "quarter", "quarters",
  "rest",
]

/// What follows "one quarter" where it is three months.
let periodTailRows: [StaticString] = [
  "after", "ago", "ahead", "alone", "away", "before", "behind", "does", "earlier", "early", "in",
  "into", "late", "later", "left", "now", "remaining", "to",
]

/// What follows pounds of weight: "12 pounds heavier".
let weightTailRows: [StaticString] = [
  "heavier", "lighter", "lost", "overweight", "soaking", "underweight",
]

/// Words before "half" that make it a part of a whole already named.
let halfContextRows: [StaticString] = [
  "back", "better", "each", "first", "front", "last", "latter", "lower", "other", "second",
  "top", "upper",
]
