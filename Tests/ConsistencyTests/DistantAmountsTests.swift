import Testing

/// Sums, gaps, rests, rates and spans whose figures stand in sentences of their own.
@Suite struct DistantAmountsTests {
  @Test(
    arguments: anchoredRows + addedRows + gapRows + stepRows + rateRows + spanRows + midpointRows
      + balanceRows + quiet
  )
  func `figures of several sentences are judged as they read`(_ row: Phrasing) {
    row.expectAsRead()
  }

  // swift-format-ignore
  static let anchoredRows: [Phrasing] = [
    .holds("total", "The choir raised $927,000. Each singer got a scarf worth $20. Most of the money, $640,000, came from the city. Concerts brought $194,000 and the final $93,000 was left by a tenor."),
    .fails("total", "The choir raised $927,000. Each singer got a scarf worth $20. Most of the money, $640,000, came from the city. Concerts brought $149,000 and the final $93,000 was left by a tenor."),
    .holds("total", "The bridge cost €41.6m to build. The state gave €20.8m, half of it, the county €12.3m and the port, which uses it most, €8.5m."),
    .fails("total", "The bridge cost €41.6m to build. The state gave €20.8m, half of it, the county €12.3m and the port, which uses it most, €9.5m."),
    .holds("total", "Anders Water must repay £73m. Leaks account for £31m of the penalty, odours for £27m and late replies for £15m."),
    .fails("total", "Anders Water must repay £73m. Leaks account for £31m of the penalty, odours for £37m and late replies for £15m."),
    .holds("total", "In ten years the town spent $9.4 million on the scheme. Nearly half, $4.6 million, went to consultants. Paint cost $1.7 million and signs $0.9 million. Lawyers got $1.4 million. That left $0.8 million."),
    .fails("total", "In ten years the town spent $9.4 million on the scheme. Nearly half, $4.6 million, went to consultants. Paint cost $7.1 million and signs $0.9 million. Lawyers got $1.4 million. That left $0.8 million."),
    .holds("total", "The ministry has 48 million francs. Some 26 million goes to schools, 13 million to roads and the remaining 9 million to parks."),
    .fails("total", "The ministry has 48 million francs. Some 26 million goes to schools, 31 million to roads and the remaining 9 million to parks."),
    .holds("total", "It will own 71 of the dishes: 42 in Kenya, 21 in Uganda and eight in Rwanda."),
    .fails("total", "It will own 71 of the dishes: 24 in Kenya, 21 in Uganda and eight in Rwanda."),
  ]

  // swift-format-ignore
  static let addedRows: [Phrasing] = [
    .holds("total", "Visitors paid $412,500 at the door. Add $96,300 from the shop and $41,200 from the bar, and the total income was $550,000."),
    .fails("total", "Visitors paid $421,500 at the door. Add $96,300 from the shop and $41,200 from the bar, and the total income was $550,000."),
    .holds("total", "We had $7 million from friends, $24 million in the first round and $52 million in the second. That is $83 million altogether."),
    .fails("total", "We had $7 million from friends, $24 million in the first round and $52 million in the second. That is $38 million altogether."),
    .holds("total", "In the second quarter it mined 83,400 tonnes, less than the 91,200 of the first, taking output in the half to 174,600."),
    .fails("total", "In the second quarter it mined 83,400 tonnes, less than the 91,200 of the first, taking output in the half to 147,600."),
    .holds("total", "Rashes were seen in 58 of those who took it and in 137 of those who did not, 195 cases in all."),
    .fails("total", "Rashes were seen in 58 of those who took it and in 137 of those who did not, 159 cases in all."),
  ]

  // swift-format-ignore
  static let gapRows: [Phrasing] = [
    .holds("difference", "The bill was carried by 168 votes to 149. Nobody had foreseen a majority of 19."),
    .fails("difference", "The bill was carried by 168 votes to 149. Nobody had foreseen a majority of 91."),
    .holds("difference", "It passed by 31 votes to 22, a cushion of nine."),
    .holds("remainder", "The fund lent £640m to the port. The bulk, £275m of the £640m, has come back. The remaining £365m is due in May."),
    .holds("remainder", "Fourteen of the 52 cooks have found work, which leaves 38."),
    .holds("remainder", "The mill is letting go 2,450 people. With 18,000 on its books today it will be down to 15,550 by June."),
    .fails("remainder", "The mill is letting go 2,450 people. With 18,000 on its books today it will be down to 51,550 by June."),
    .holds("remainder", "Girls were two-thirds of the class, or 8,420; boys were the other 4,210."),
    .fails("remainder", "Girls were two-thirds of the class, or 8,420; boys were the other 42,100."),
  ]

  // swift-format-ignore
  static let stepRows: [Phrasing] = [
    .holds("difference", "By May it will have shut 36 shops, taking the chain to 677 from 713."),
    .fails("difference", "By May it will have shut 36 shops, taking the chain to 767 from 713."),
    .holds("difference", "He turned an overnight 76 into 143, adding 67 before lunch."),
    .fails("difference", "He turned an overnight 76 into 143, adding 77 before lunch."),
  ]

  // swift-format-ignore
  static let rateRows: [Phrasing] = [
    .holds("rate-time", "The strike lasted eight days. The chamber puts the damage at $35 million a day, or $280 million in all."),
    .fails("rate-time", "The strike lasted eight days. The chamber puts the damage at $35 million a day, or $820 million in all."),
    .holds("rate-time", "She signed a six-year, $138 million contract on Monday. She gets $23 million a season."),
    .fails("rate-time", "She signed a six-year, $138 million contract on Monday. She gets $32 million a season."),
  ]

  // swift-format-ignore
  static let spanRows: [Phrasing] = [
    .holds("calendar", "She took a post at the museum in 1961. She stayed 37 years, leaving in 1998 with a clock."),
    .fails("calendar", "She took a post at the museum in 1961. She stayed 73 years, leaving in 1998 with a clock."),
    .holds("calendar", "The state stopped paying in 2019, six years after it had sold its first bond in 2013."),
    .fails("calendar", "The state stopped paying in 2019, six years after it had sold its first bond in 2003."),
    .holds("calendar", "Berit Aune, 24, won the stage. Born in Narvik in 2001, she rides for Team Fjord. The race ends on Sunday, July 27, 2025."),
    .fails("calendar", "Berit Aune, 42, won the stage. Born in Narvik in 2001, she rides for Team Fjord. The race ends on Sunday, July 27, 2025."),
    .holds("calendar", "He was 26 in 1958, when he bought his first print. He was born in 1932."),
    .fails("calendar", "He was 26 in 1958, when he bought his first print. He was born in 1923."),
  ]

  // swift-format-ignore
  static let midpointRows: [Phrasing] = [
    .holds("range", "It now expects earnings of $2.15 to $2.35 a share, against $1.90 to $2.10 before. The new midpoint, $2.25, is above what analysts expect."),
    .fails("range", "It now expects earnings of $2.15 to $2.35 a share, against $1.90 to $2.10 before. The new midpoint, $2.52, is above what analysts expect."),
  ]

  // swift-format-ignore
  static let balanceRows: [Phrasing] = [
    .holds("roll-forward", "There were 420 lamps to begin with. A storm in 2015 broke 63, cars broke 31 and 14 were stolen, bringing the number down to 312."),
    .fails("roll-forward", "There were 420 lamps to begin with. A storm in 2015 broke 63, cars broke 31 and 14 were stolen, bringing the number down to 321."),
  ]

  // swift-format-ignore
  static let quiet: [Phrasing] = [
    // Not the parts of one whole.
    .silent("total", "The chain used $30 million to reduce debt. It spent $22 million on shares, $7 million on plant and $4 million on dividends."),
    .silent("total", "Foreign states are owed $5.4 billion and banks $1.2 billion; pensioners are owed $2.0 billion. The total of $8.6 billion is being discussed."),
    .silent("total", "It set a goal of $45 million. It saved an additional $8 million, bringing its savings to $28 million against that goal."),
    .silent("total", "Costs fell $12 million on lower fees of $9.7 million and lower wages of $5.1 million."),
    .silent("total", "Costs were $61.8 million, including write-downs of a brand of $8 million and goodwill of $23.6 million."),
    // The middle of another range, and how far it moved.
    .silent("total", "We guide to $1.37 to $1.45 a share. Our previous midpoint was $1.46 a share."),
    .silent("total", "We see revenue of $14.3 billion to $14.6 billion, up 15% at the midpoint, with organic growth of 11% to 13%."),
    // Other years than those of the span.
    .silent("total", "Its hero died in the last film, 16 years after he was first shot at in 1989. He had come back in September 2003."),
    .silent("total", "The first term runs from December 20, 2019 to December 20, 2029 and renews for additional three-year terms."),
    // Names and other things at other times.
    .silent("total", "Unit 73 is finished. The yard delivered hull 797 Iowa in May and hull 794 Montana remains on track."),
    .silent("total", "Pre-tax income was $499 million, compared with $547 million in the quarter before. Other income decreased $52 million."),
  ]
}
