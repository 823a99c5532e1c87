import Relations

extension Relation {
  /// Packs of a dozen hold twelve each.
  static let dozenPack = Relation(
    id: "dozen-pack",
    summary: "The packs times their size is the number of things.",
    rationale: "The number of packs is updated and that of the things is not.",
    roles: [
      Role("packs", .count, reading: .exact), Role("size", .count, reading: .exact),
      Role("things", .count),
    ],
    equations: [Equation("things", "packs" * "size", clause: "{packs} packs of {size} make")],
    patterns: [.init("<packs> (packs|boxes) of <size> , or <things> (in all|altogether)")],
    examples: [
      .holds("They sent ⟦40 packs⟧ of ⟦12⟧, or ⟦480⟧ in all."),
      .fails(
        "They sent ⟦40 packs⟧ of ⟦12⟧, or ⟦840⟧ in all.", "40 packs of 12 make 480, not 840"),
      .nearMiss("They sent 40 packs of 12, and 840 eggs went to the school."),
    ]
  )
}
