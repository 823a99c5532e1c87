import Documents
import Testing

@Suite("Tables in plain text")
struct AlignedTableTests {
  @Test func `Columns are found from spaces, and rulings are no rows`() {
    let document = Document(
      plainText: Array(
        """
        Sales of ropes by quarter (GBP thousand)

                          Q1       Q2     Year
        Hemp            1,210      (95)   1,115
        Nylon              90    1,200    1,290
                        -----    -----    -----
        Total           1,300    1,105    2,405

        Nylon took the lead in spring.
        """.utf8))
    #expect(
      document.rows() == [
        "# 1:Q1 2:Q2 3:Year", "0:Hemp 1:1,210 2:(95) 3:1,115", "0:Nylon 1:90 2:1,200 3:1,290",
        "0:Total 1:1,300 2:1,105 3:2,405",
      ])
    #expect(document.kinds == [.paragraph, .table, .paragraph] || document.kinds.first == .heading)
    #expect(
      document.tables.first?.caption.map { string(document.text[$0]) }
        == "Sales of ropes by quarter (GBP thousand)")
    #expect(document.structureFault == nil)
  }

  @Test func `Leaders end a label, and headers take several lines`() {
    let document = Document(
      plainText: Array(
        """
                                          Year ended 31 March
                                             2024        2023
        Rope makers ....................      $12         $10
        Sail makers . . . . . . . . . .         4           —
        Anchors ..                              1         0.5
        """.utf8))
    #expect(
      document.rows() == [
        "# 1+2:Year ended 31 March", "# 1:2024 2:2023", "0:Rope makers 1:$12 2:$10",
        "0:Sail makers 1:4 2:—", "0:Anchors 1:1 2:0.5",
      ])
    let table = document.tables[0]
    let cell = table.cell(row: 2, column: 2) ?? 0
    #expect(
      table.columnHeaders(of: cell).map { string(document.text[table.cells[$0].range]) }
        == ["Year ended 31 March", "2023"])
    #expect(
      table.label(ofRow: 2).map { string(document.text[table.cells[$0].range]) } == "Rope makers")
  }

  @Test func `Labels without values, blank lines and wrapped labels belong to the table`() {
    let document = Document(
      plainText: Array(
        """
        Assets            2024     2023

        Ships              500      400

        Ropes, sails and
          other gear        20       10

        Total              520      410
        """.utf8))
    #expect(
      document.rows() == [
        "# 0:Assets 1:2024 2:2023", "0:Ships 1:500 2:400",
        "0:Ropes, sails and\n  other gear 1:20 2:10", "0:Total 1:520 2:410",
      ])
    #expect(document.tables.count == 1)
  }

  @Test func `Tabs part cells`() {
    let document = Document(plainText: Array("Fund\tIn\tOut\nBells\t5\t(3)\nRoof\t10\t0\n".utf8))
    #expect(document.rows() == ["# 0:Fund 1:In 2:Out", "0:Bells 1:5 2:(3)", "0:Roof 1:10 2:0"])
  }

  @Test func `Bars and drawn borders part cells`() {
    let document = Document(
      plainText: Array(
        """
        +-------+------+
        | Ship  | Tons |
        +=======+======+
        | Alder |  500 |
        | Birch |   75 |
        +-------+------+
        """.utf8))
    #expect(document.rows() == ["# 0:Ship 1:Tons", "0:Alder 1:500", "0:Birch 1:75"])
    #expect(document.structureFault == nil)
  }

  @Test(
    "Prose with wide spaces is no table",
    arguments: [
      "Sales rose by 5 percent.  Costs fell by 3 percent.\nMargins rose.  They were 10 percent.",
      "\tSales rose by 5 percent, and costs\n\tfell by 3 percent.",
      "Wait ... 5 more.\nWait ... there is more.",
      "Alder    Birch\nCole     Dale",
    ])
  func prose(_ text: String) {
    #expect(Document(plainText: Array(text.utf8)).tables.isEmpty)
  }
}
