/// A run of scalars that take two columns of a terminal, or none.
struct ScalarWidthRow {
  let first: UInt32
  let last: UInt32
  let columns: Int

  init(_ first: UInt32, _ last: UInt32, _ columns: Int) {
    self.first = first
    self.last = last
    self.columns = columns
  }
}

/// The scalars that do not take one column, in order: combining marks take none, wide ones two.
///
/// Source: Unicode 16.0, EastAsianWidth.txt (W and F) and general categories Mn and Me, the runs that text in
/// the scripts of money and news meets.
// swift-format-ignore
let scalarWidthRows: [ScalarWidthRow] = [
  .init( 0x0300,  0x036F, 0), .init( 0x0483,  0x0489, 0), .init( 0x0591,  0x05BD, 0),
  .init( 0x05BF,  0x05BF, 0), .init( 0x05C1,  0x05C2, 0), .init( 0x05C4,  0x05C5, 0),
  .init( 0x05C7,  0x05C7, 0), .init( 0x0610,  0x061A, 0), .init( 0x064B,  0x065F, 0),
  .init( 0x0670,  0x0670, 0), .init( 0x06D6,  0x06DC, 0), .init( 0x06DF,  0x06E4, 0),
  .init( 0x06E7,  0x06E8, 0), .init( 0x06EA,  0x06ED, 0), .init( 0x0900,  0x0902, 0),
  .init( 0x093A,  0x093A, 0), .init( 0x093C,  0x093C, 0), .init( 0x0941,  0x0948, 0),
  .init( 0x094D,  0x094D, 0), .init( 0x0951,  0x0957, 0), .init( 0x0E31,  0x0E31, 0),
  .init( 0x0E34,  0x0E3A, 0), .init( 0x0E47,  0x0E4E, 0), .init( 0x1100,  0x115F, 2),
  .init( 0x1160,  0x11FF, 0), .init( 0x1AB0,  0x1ACE, 0), .init( 0x1DC0,  0x1DFF, 0),
  .init( 0x20D0,  0x20F0, 0), .init( 0x231A,  0x231B, 2), .init( 0x2329,  0x232A, 2),
  .init( 0x23E9,  0x23EC, 2), .init( 0x25FD,  0x25FE, 2), .init( 0x2614,  0x2615, 2),
  .init( 0x2648,  0x2653, 2), .init( 0x26A1,  0x26A1, 2), .init( 0x2705,  0x2705, 2),
  .init( 0x274C,  0x274C, 2), .init( 0x2753,  0x2755, 2), .init( 0x2795,  0x2797, 2),
  .init( 0x2B1B,  0x2B1C, 2), .init( 0x2B50,  0x2B50, 2), .init( 0x2E80,  0x303E, 2),
  .init( 0x3041,  0x3247, 2), .init( 0x3250,  0x4DBF, 2), .init( 0x4E00,  0xA4C6, 2),
  .init( 0xA960,  0xA97C, 2), .init( 0xAC00,  0xD7A3, 2), .init( 0xF900,  0xFAFF, 2),
  .init( 0xFE00,  0xFE0F, 0), .init( 0xFE10,  0xFE19, 2), .init( 0xFE20,  0xFE2F, 0),
  .init( 0xFE30,  0xFE6B, 2), .init( 0xFF01,  0xFF60, 2), .init( 0xFFE0,  0xFFE6, 2),
  .init(0x16FE0, 0x18DFF, 2), .init(0x1AFF0, 0x1B2FF, 2), .init(0x1F004, 0x1F004, 2),
  .init(0x1F18E, 0x1F19A, 2), .init(0x1F200, 0x1F320, 2), .init(0x1F32D, 0x1F335, 2),
  .init(0x1F337, 0x1F37C, 2), .init(0x1F37E, 0x1F393, 2), .init(0x1F3A0, 0x1F3CA, 2),
  .init(0x1F3CF, 0x1F3D3, 2), .init(0x1F3E0, 0x1F3F0, 2), .init(0x1F3F4, 0x1F3F4, 2),
  .init(0x1F3F8, 0x1F43E, 2), .init(0x1F440, 0x1F440, 2), .init(0x1F442, 0x1F4FC, 2),
  .init(0x1F4FF, 0x1F53D, 2), .init(0x1F54B, 0x1F567, 2), .init(0x1F57A, 0x1F57A, 2),
  .init(0x1F595, 0x1F596, 2), .init(0x1F5A4, 0x1F5A4, 2), .init(0x1F5FB, 0x1F64F, 2),
  .init(0x1F680, 0x1F6C5, 2), .init(0x1F6CC, 0x1F6FC, 2), .init(0x1F7E0, 0x1F7F0, 2),
  .init(0x1F90C, 0x1F9FF, 2), .init(0x1FA70, 0x1FAFF, 2), .init(0x20000, 0x3FFFD, 2),
  .init(0xE0100, 0xE01EF, 0),
]

/// Returns the number of columns that a scalar takes on a terminal.
///
/// - Complexity: O(log n) in the rows of the table.
func columnCount(of value: UInt32) -> Int {
  var low = 0
  var high = scalarWidthRows.count
  while low < high {
    let middle = (low + high) / 2
    let row = scalarWidthRows[middle]
    if value < row.first {
      high = middle
    } else if value > row.last {
      low = middle + 1
    } else {
      return row.columns
    }
  }
  return 1
}
