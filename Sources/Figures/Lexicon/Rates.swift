/// Where a spelling of a rate may stand.
enum RateUse: UInt8, Sendable {
  /// After any number.
  case any
  /// Only after a number in digits.
  case digits
}

/// A spelling of a rate: percent, percentage points, basis points.
struct RateRow: Sendable {
  let spelling: StaticString
  let unit: FigureUnit
  let use: RateUse

  init(_ spelling: StaticString, _ unit: FigureUnit, _ use: RateUse) {
    self.spelling = spelling
    self.unit = unit
    self.use = use
  }
}

/// Every spelling of a rate, in byte order.
// swift-format-ignore
let rateRows: [RateRow] = [
  .init("%",                       .percent, .any),
  .init("% points",                .percentagePoint, .any),
  .init("% pts",                   .percentagePoint, .any),
  .init("%pt",                     .percentagePoint, .any),
  .init("%pts",                    .percentagePoint, .any),
  .init("b.p.",                    .basisPoint, .digits),
  .init("basis point",             .basisPoint, .any),
  .init("basis points",            .basisPoint, .any),
  .init("bip",                      .basisPoint, .digits),
  .init("bips",                     .basisPoint, .digits),
  .init("bp",                      .basisPoint, .digits),
  .init("bps",                     .basisPoint, .digits),
  .init("bpts",                    .basisPoint, .digits),
  .init("of a basis point",        .basisPoint, .any),
  .init("of a per cent",            .percent, .digits),
  .init("of a percent",             .percent, .digits),
  .init("of a percentage point",   .percentagePoint, .any),
  .init("of one per cent",          .percent, .digits),
  .init("of one percent",           .percent, .digits),
  .init("of one percentage point", .percentagePoint, .any),
  .init("p.c.",                    .percent, .any),
  .init("p.p.",                    .percentagePoint, .digits),
  .init("pc",                      .percent, .digits),
  .init("pct",                     .percent, .any),
  .init("pct point",               .percentagePoint, .any),
  .init("pct points",              .percentagePoint, .any),
  .init("pct.",                    .percent, .any),
  .init("pct. points",             .percentagePoint, .any),
  .init("per cent",                .percent, .any),
  .init("per cent points",         .percentagePoint, .any),
  .init("percent",                 .percent, .any),
  .init("percent point",           .percentagePoint, .any),
  .init("percent points",          .percentagePoint, .any),
  .init("percentage point",        .percentagePoint, .any),
  .init("percentage points",       .percentagePoint, .any),
  .init("pp",                      .percentagePoint, .digits),
  .init("pp.",                     .percentagePoint, .digits),
  .init("pps",                     .percentagePoint, .digits),
  .init("ppt",                     .percentagePoint, .digits),
  .init("ppts",                    .percentagePoint, .digits),
]
