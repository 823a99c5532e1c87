import Testing

/// Shares beside their part, of a whole that stands before, behind or in a sentence of its own.
@Suite struct ShareReaderTests {
  @Test(arguments: rows)
  func `a share is judged as it reads`(_ row: Phrasing) { row.expectAsRead() }

  // swift-format-ignore
  static let rows: [Phrasing] = [
    .holds("share-of-whole", "Only 27 of the 60 wells have been dug, 45 percent."),
    .fails("share-of-whole", "Only 27 of the 60 wells have been dug, 54 percent."),
    .silent("share-of-whole", "Only 27 of the 60 wells have been dug, 54 percent fewer than planned."),
    .holds("share-of-whole", "The club counted 4,800 members in June. Some 1,632, or 34 percent of them, are under 30."),
    .holds("share-of-whole", "The co-op has 4,800 hens. The north barn holds most, 2,736, or 57 percent of the total, and the east barn 1,632, 34 percent."),
    .fails("share-of-whole", "The co-op has 4,800 hens. The north barn holds most, 2,736, or 57 percent of the total, and the east barn 1,623, 43 percent."),
    .silent("share-of-whole", "The co-op has 4,800 hens. The north barn holds most, 2,736, or 57 percent of the total; the east barn sold 1,632 eggs, 43 percent of them brown."),
    .holds("share-of-whole", "The old plan cost £36.4 million to draw up. The county gave £18.2 million, half of the amount."),
    .holds("share-of-whole", "The two ferries cost $84 million. Nearly half, $41 million, came from the state."),
    .holds("share-of-whole", "The chain has 1,240 shops. Two-fifths of them, or 496, will close."),
    .fails("share-of-whole", "The club sold 2,480 of its 6,200 seats, 50 percent, before Friday."),
    .silent("share-of-whole", "There were 7,200 banks in March, about 690 fewer (8.1 percent) than at the end of the decade."),
    .silent("share-of-whole", "Billings came to $31.6 million. We recognized $30.2 million or 91 percent of these receivables."),
  ]
}
