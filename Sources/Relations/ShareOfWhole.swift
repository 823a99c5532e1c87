/// Words that state a figure again in another form.
private let same =
  "(or|being|representing|equalling|equaling|equal to|equivalent to|worth|amounting to|that is"
  + "|which is|which represents|which equals|i.e|namely|meaning|corresponding to)"

/// Verbs that make a part a share of something.
private let makesUp =
  "(is|are|was|were|represents|represented|represent|equals|equalled|equaled|makes up|made up"
  + "|make up|accounts for|accounted for|account for|constitutes|constituted|comprises|covers"
  + "|covered|amounts to|amounted to|came to|comes to|corresponds to|corresponded to)"

extension Relation {
  /// A part is a share of its whole.
  static let shareOfWhole = Relation(
    id: "share-of-whole",
    summary: "A part is its share of the whole.",
    rationale: "Two of the three are updated, or the share is that of another whole.",
    roles: [
      Role("part", [.amount, .absolute], dimension: "a"),
      Role("share", .share),
      Role("whole", [.amount, .absolute, .largest], dimension: "a"),
    ],
    equations: [Equation("part", "share" * "whole", clause: "{share} of {whole} is")],
    patterns: [
      // 27 of its 118 jets, or 23 percent of the fleet
      .init("<part> _ (out of|of) __ <whole> ... , \(same) __ <share>"),
      .init("<part> _ (out of|of) __ <whole> .. or __ <share>"),
      .init("<part> _ (out of|of) __ <whole> .. ,? (LP|-) __ <share>"),
      .init("<part> .. , or __ <share> of __ <whole>"),
      .init("<part> .... (, or|LP) __ <share> of __ <whole>"),
      .init("<part> .... (,|-) __ <share> of __ <whole> !WAS"),
      // 1,196, 65 percent of them
      .init("<part> .. ,? \(same) __ <share> of __ <whole>"),
      .init("<part> .. \(makesUp) .. <share> of __ <whole>"),
      .init("<share> of __ <whole> ... (, or|LP|,? \(same)|:) __ <part>"),
      .init("<share> (, or|LP|or) __ <part> (,|RP)? _ of __ <whole>"),
      // a yield of 6.5 percent on a share price of 160p
      .init("<part> ... , (a|an) _ (yield|margin|return|rate) of __ <share> (on|of) __ <whole>"),
      // Its salary cap is $154.6 million. A player may earn 35 percent of the cap, or $54.1 million.
      .init("<share> of <whole@> (, or|LP|,? \(same)|:|-) __ <part>"),
      .init("<part> .... (, or|LP) __ <share> of <whole@>"),
      .init("<part> .... (,|-) __ <share> of <whole@> !WAS"),
      .init("<part> .. \(makesUp) .. <share> of <whole@>"),
      .init("<share> (, or|LP|,? \(same)) __ <part> (,|RP)? of <whole@>"),
      .init("<share> _ of <whole@> , __ <part>"),
      .init("<part> of <whole@> , or? __ <share>"),
      // Of the 1,500 adults asked, 990 (66 percent) were in favour.
      .init("<share> (,? or|LP|,? \(same)) __ <part> <whole*>"),
      .init("<part> _ (,? or|LP|,) __ <share> <whole*>"),
      .init("<part> .... , \(same) _ (rate|share|proportion|percentage)? of? <share> <whole*>"),
    ],
    examples: [
      .holds("The storm closed ⟦30⟧ of its ⟦120⟧ schools, or ⟦25 percent⟧."),
      .fails(
        "The storm closed ⟦30⟧ of its ⟦120⟧ schools, or ⟦52 percent⟧.",
        "52 percent of 120 is 61.5–63.3, not 30"),
      .nearMiss("The storm closed 30 of its 120 schools, and 52 percent of roads."),
    ]
  )
}
