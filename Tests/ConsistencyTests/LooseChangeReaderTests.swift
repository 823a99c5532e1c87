import Testing

/// Changes told apart from the two figures that they lie between.
@Suite struct LooseChangeReaderTests {
  @Test(arguments: rows)
  func `a loose change is judged as it reads`(_ row: Phrasing) { row.expectAsRead() }

  // swift-format-ignore
  static let rows: [Phrasing] = [
    .holds("percent-change", "There were 6,400 boats in the lagoon in 2011. Now there are 5,440, which is 15 percent fewer."),
    .fails("percent-change", "There were 6,400 boats in the lagoon in 2011. Now there are 4,540, which is 15 percent fewer."),
    .silent("percent-change", "There were 6,400 boats in the lagoon in 2011. Now there are 4,540, and catches are 15 percent smaller."),
    .holds("percent-change", "The mill took on 2,150 hands this year, against 2,000 in the spring of 2019, the union said. That is 7.5 percent more."),
    .holds("percent-change", "Tolls brought in 46.2 million crowns. In 2019 they brought 42.0 million; the gain is 10 percent."),
    .fails("percent-change", "Tolls brought in 46.2 million crowns. In 2019 it had been 24.0 million; the gain is 10 percent."),
    .silent("percent-change", "Circulation was 3,288,000 last year. The rival's was 2,303,000, down 2.6 percent."),
    .holds("points-change", "Turnout was 61 percent, having been 54 percent four years ago; the seven-point gain surprised pollsters."),
    .silent("points-change", "The operating margin was 25 percent, up 300 basis points. The cash margin was 32 percent, up 400 basis points."),
    .fails("percent-change", "Some 27 percent said in June that they would move; last summer 21 percent did. The jump of six percent was the largest so far."),
    .holds("points-change", "Some 27 percent said in June that they would move; last summer it had been 21 percent. The jump of six percentage points was the largest so far."),
    .silent("percent-change", "Some 27 percent said in June that they would move; last summer 21 percent did. The town itself grew by six percent."),
    .fails("percent-change", "Applications come to 5,720. At this point in the last cycle it was 6,900; you are looking at a 21 percent slump."),
    .holds("percent-change", "Applications come to 5,720. At this point in the last cycle it was 6,900; you are looking at a 17 percent slump."),
    .fails("points-change", "The jobless rate was 7.6 percent, having stood at 6.9 percent in May; the 0.2-point improvement was the first this year."),
    .fails("multiple", "He had paid a sailor $45 for the print. The last valuer wrote down $36,000, 80 times what it cost."),
    .holds("multiple", "He had paid a sailor $45 for the print. The last valuer wrote down $36,000, 800 times what it cost."),
    .fails("conversion", "The offer prices the target at €720m. Translated at 1.10 dollars to the euro, that is $7.92bn."),
    .holds("conversion", "The offer prices the target at €720m. Translated at 1.10 dollars to the euro, that is $792m."),
    .silent("conversion", "The offer prices the target at €720m and its cash at €80m. Translated at 1.10 dollars to the euro, that is $7.92bn."),
  ]
}
