import Quantities
import SampleText

extension Benchmark {
  /// Exact decimals and intervals, on values as figures have them and on long ones.
  static let arithmetic: [Benchmark] =
    [
      pairs("decimal-add", "add, decimals as written") { $0.adding($1)?.exponent ?? 0 },
      pairs("decimal-multiply", "multiply, decimals as written") {
        $0.multiplied(by: $1)?.exponent ?? 0
      },
      pairs("decimal-compare", "compare, decimals as written") { $0 < $1 ? 1 : 0 },
      pairs("decimal-divide", "divide, decimals as written") {
        $0.divided(by: $1, rounding: .up)?.exponent ?? 0
      },
      pairs("decimal-multiply-long", "multiply, decimals of 30 digits", digits: 30) {
        $0.multiplied(by: $1, rounding: .down)?.exponent ?? 0
      },
      pairs("decimal-divide-long", "divide, decimals of 30 digits", digits: 30) {
        $0.divided(by: $1, rounding: .up)?.exponent ?? 0
      },
      writing,
    ] + intervals

  /// Values that an equal seed gives again; half of them negative where they are long.
  private static func decimals(count: Int, digits: Int?) -> [ExactDecimal] {
    var generator = SeededGenerator(seed: 5)
    return (0..<count).map { _ in
      guard let digits else {
        let sizes: [Int128] = [10, 100, 1_000, 100_000, 10_000_000]
        let size = sizes.randomElement(using: &generator) ?? 10
        return ExactDecimal(
          mantissa: Int128.random(in: 1..<size, using: &generator),
          exponent: [0, 0, -2, 6, 9, -1].randomElement(using: &generator) ?? 0)
      }
      let end = repeatElement(10, count: digits).reduce(Int128(1)) { $0 * $1 }
      let mantissa = Int128.random(in: end / 10..<end, using: &generator)
      return ExactDecimal(
        mantissa: Bool.random(using: &generator) ? mantissa : -mantissa, exponent: -digits)
    }
  }

  private static let operationCount = 4_096

  private static func pairs(
    _ id: String, _ title: String, digits: Int? = nil,
    _ operation: @escaping @Sendable (ExactDecimal, ExactDecimal) -> Int
  ) -> Benchmark {
    Benchmark(id: id, title: title, unit: .operation) { _ in
      let values = decimals(count: operationCount + 1, digits: digits)
      return Workload(
        amount: operationCount,
        pass: {
          var answer = 0
          for index in 0..<operationCount {
            answer &+= operation(values[index], values[index + 1])
          }
          return answer
        },
        isRight: { answer in
          answer == (0..<operationCount).reduce(0) { $0 &+ operation(values[$1], values[$1 + 1]) }
        })
    }
  }

  private static let writing = Benchmark(
    id: "decimal-write", title: "write as JSON numbers, decimals as written", unit: .operation
  ) { _ in
    let values = decimals(count: operationCount, digits: nil)
    let length = values.reduce(0) { $0 + $1.description.utf8.count }
    var bytes: [UInt8] = []
    return Workload(
      amount: operationCount,
      pass: {
        bytes.removeAll(keepingCapacity: true)
        for value in values { value.append(to: &bytes) }
        return bytes.count
      },
      isRight: { $0 == length })
  }

  private static let intervals: [Benchmark] = [
    overIntervals("interval-add", "add, intervals of figures") { $0.adding($1) },
    overIntervals("interval-multiply", "multiply, intervals of figures") { $0.multiplied(by: $1) },
    overIntervals("interval-divide", "divide, intervals of figures") { $0.divided(by: $1) },
    overIntervals("interval-intersect", "intersect, intervals of figures") { $0.intersection($1) },
    Benchmark(id: "interval-of-figure", title: "interval, hedged quantities", unit: .operation) {
      _ in
      let quantities = quantities()
      return Workload(
        amount: operationCount,
        pass: { quantities.reduce(0) { $0 + ($1.interval.isPoint ? 1 : 0) } },
        isRight: { $0 < operationCount })
    },
  ]

  private static func overIntervals(
    _ id: String, _ title: String,
    _ operation: @escaping @Sendable (Interval, Interval) -> Interval?
  ) -> Benchmark {
    Benchmark(id: id, title: title, unit: .operation) { _ in
      let intervals = quantities().map(\.interval)
      return Workload(
        amount: operationCount - 1,
        pass: {
          var answer = 0
          for index in 0..<operationCount - 1 {
            let result = operation(intervals[index], intervals[index + 1])
            answer &+= result?.lower?.value.exponent ?? 1
          }
          return answer
        },
        isRight: { _ in true })
    }
  }

  private static func quantities() -> [WrittenQuantity] {
    var generator = SeededGenerator(seed: 6)
    return decimals(count: operationCount, digits: nil).map { value in
      let isHedged = generator.next() % 3 == 0
      return WrittenQuantity(
        low: value, high: value, place: value.exponent,
        hedge: isHedged ? HedgeKind.allCases.randomElement(using: &generator) : nil,
        width: HedgeWidth.allCases.randomElement(using: &generator) ?? .around)
    }
  }
}
