/// Sentences with slots, the plain ones without a figure.
///
/// A slot in braces names what is filled in; see `ProseWriter`.
enum Sentences {
  static let plain = [
    "The {adjective} {noun} was {verb} by the {noun}, {name} {company} {verb} on {weekday}.",
    "Officials in {place} {adverb} {verb} the {adjective} {noun} and the {noun} behind it.",
    "\"We have always {verb} a {adjective} {noun},\" {name} {company} told reporters in {place}.",
    "It was not clear whether the {noun} would be {verb} before the {adjective} {noun} ended.",
    "Analysts {verb} that the {adjective} {noun} had {adverb} {verb} the {noun} of its rivals.",
    "The {noun} said the {noun} remained {adjective}, though the {noun} was {adverb} {verb}.",
    "A spokeswoman for {company} {ending} declined to say how the {noun} had been {verb}.",
    "Critics of the {noun} argue that a {adjective} {noun} serves neither side of the {noun}.",
    "Shares in {company} {ending}, based in {place}, were {adverb} {verb} after the {noun}.",
    "Neither the {noun} nor the {adjective} {noun} has {verb} the plan, according to {company}.",
  ]

  static let money = [
    "{company} {ending} {verb} a {noun} worth {money} with the {adjective} {noun} of {place}.",
    "The {noun} cost {hedge}{money}, the {noun} {verb} on {weekday}.",
    "It {verb} {money} for the {noun} and {money} for the {adjective} {noun}.",
    "The {noun} will repay {money} over {duration}, {name} {company} {verb}.",
  ]

  static let counts = [
    "{hedge}{count} {plural} were {verb} in {place} over {duration}.",
    "The {noun} employs {count} {plural}, most of them in {place}.",
    "The {adjective} {noun} was {verb} on {month} {day}, {year}, after {spelled} years.",
    "The {noun} fell {percent} in the {adjective} {noun}, and {adverb} by {percent} in {place}.",
    "Some {spelled} {plural} {verb} the {noun}, {hedge}{percent} of those asked.",
    "The {noun} yields {percent}, against {percent} in {month}.",
  ]

  static let relations = [
    "{change}",
    "{share}",
    "{remainder}",
    "{total}",
  ]
}
