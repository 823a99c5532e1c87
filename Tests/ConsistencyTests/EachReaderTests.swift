import Testing

/// Amounts for each of a number of things, with the number and the amount for all elsewhere.
@Suite struct EachReaderTests {
  @Test(arguments: rows)
  func `an amount for each is judged as it reads`(_ row: Phrasing) { row.expectAsRead() }

  // swift-format-ignore
  static let rows: [Phrasing] = [
    .holds("unit-price", "The utility must hand back £52.5m. Each of its 1.25 million households will have £42 taken off its bill."),
    .fails("unit-price", "The utility must hand back £52.5m. Each of its 1.25 million households will have £24 taken off its bill."),
    .silent("unit-price", "The utility must hand back £52.5m. Each of its 1.25 million households will be sent a leaflet, which cost £240,000 to print."),
    .holds("unit-price", "The museum has 31 rooms. There came 62,000 visitors, and each of them paid £8.50, so that takings were £527,000."),
    .fails("unit-price", "The museum has 31 rooms. There came 62,000 visitors, and each of them paid £8.50, so that takings were £572,000."),
    .holds("unit-price", "The firm has 33,500 vans. The buyer will pay £268m, or £8,000 per van."),
    .holds("unit-price", "Nights spent came to 9.9 million, five for each of the island's 1.98 million guests."),
    .holds("unit-price", "Row upon row, 924,000 panels cover 1,540 hectares, 600 of them to every hectare."),
    .silent("unit-price", "The agency backs about nine of every ten new loans, and 14 banks backed the rest."),
    .silent("unit-price", "The yen opened at 120.25 per 100 marks, after 120.10 on Monday."),
  ]
}
