/// Pieces of text at which readers decide something.
enum FuzzPieces {
  static let all: [[UInt8]] = words + marks + bytes

  private static let words: [[UInt8]] = [
    "one ", "two ", "hundred ", "thousand ", "million ", "billion ", "trillion ", "lakh ",
    "crore ", "dozen ", "half ", "a ", "an ", "and ", "to ", "from ", "between ", "two-thirds ",
    "twenty-one ", "nine ", "first ", "21st ", "percent ", "percentage points ", "basis points ",
    "per cent ", "pct ", "bps ", "USD ", "euros ", "dollars ", "cents ", "pounds ", "yen ",
    "years ", "months ", "weeks ", "days ", "hours ", "year-old ", "quarter ", "January ", "May ",
    "Monday ", "2019 ", "about ", "nearly ", "more than ", "at least ", "up to ", "less than ",
    "or more ", "not ", "no ", "rose ", "fell ", "of ", "the remaining ", "total ", "U.S. ",
    "Inc. ", "No. ", "Sept. ", "p.m. ", "mln ", "bn ", "k ", "m ", "x ", "times ", "doubled ",
    "threefold ", "respectively ", "S&P 500 ", "a.m. ", "Q3 ", "FY24 ", "AD ", "B.C. ",
  ].map { Array($0.utf8) }

  private static let marks: [[UInt8]] = [
    "$", "€", "£", "¥", "₹", "US$", "$.", "$1", "0", "1", "7", "9", "00", "12", "1,234", "1.234",
    "1 234", "1\u{2009}234", "1\u{00A0}234", "12,34,567", ".75", "0.5", "1.2.3", "1/2", "½", "¾",
    "⅞", "1½", "3-4", "3–4", "3—4", "−5", "-5", "+5", "±5", "(1,234)", "(5%)", "5%", "5‰", "1e5",
    "1h30", "10:30", "24/7", "2018-12-31", "12/31/2018", "31.12.2018", "+1 (555) 123-4567",
    "99999999999999999999999999999999999999", "100000000000000000000000000000000000000",
    "0.00000000000000000000000000000000000001", "170141183460469231731687303715884105728",
    "9223372036854775807", "9223372036854775808", "1,000,000,000,000,000,000,000,000",
    " ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", "\u{000B}", "\u{000C}", "\u{0085}",
    "\u{2028}", ".", ",", ";", ":", "!", "?", "'", "\"", "“", "”", "’", "(", ")", "[", "]", "{",
    "}", "<", ">", "<b>", "</td>", "&nbsp;", "&#36;", "|", "| 1 | 2 |\n", "---|---\n", "# ", "* ",
    "- ", "/", "\\", "%", "#", "@", "&", "=", "~", "_", "…", "•", "a", "Z", "é", "ß", "日本", "٣",
    "😀", "\u{FEFF}", "\u{200B}", "\u{202E}", "e\u{0301}", "\u{1B}[31m",
  ].map { Array($0.utf8) }

  /// Brackets, escapes, numbers and names, whole and broken.
  static let json: [[UInt8]] =
    [
      "{", "}", "[", "]", ":", ",", "\"", "\\", "\"text\"", "\"id\"", "\"text\":\"", "\":\"",
      "null",
      "true", "fals", "-", "0", "01", "1.5", "1.", "1e", "1e9999", "-0.0E+7", "\\n", "\\u", "\\u00",
      "\\u00e9", "\\ud83d", "\\ude00", "\\ud83d\\ude00", "\\ud83d\\u0041", "\\x", "\\\"", "\\/",
      " ", "\t",
      "\n", "\r", "[[[[[[[[", "{\"a\":{\"a\":", "\u{FEFF}", "é", "😀",
    ].map { Array($0.utf8) } + bytes

  /// Tags, references and the marks of tables and lists.
  static let markup: [[UInt8]] =
    [
      "<p>", "</p>", "<br/>", "<b>", "</b>", "<i", ">", "</", "<!--", "-->", "<![CDATA[", "]]>",
      "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<td colspan=2>",
      "<td rowspan=\"3\">", "<td colspan=99999>", "<td rowspan='-1'>", "<caption>", "<thead>",
      "<li>", "<ul>", "<h1>", "<sup>2</sup>", "<script>", "</script>", "<style>", "<pre>",
      "<ix:nonFraction name=\"a:b\" scale=\"6\" decimals=\"-6\" sign=\"-\" contextRef=\"c\">",
      "</ix:nonFraction>", "scale=\"99\"", "style=\"display:none\"", "&amp;", "&nbsp;", "&pound;",
      "&#8364;", "&#x20AC;", "&#0;", "&#xD800;", "&#99999999999;", "&", "&lt", "\"", "'", "=", "/",
      "<!DOCTYPE html>", "<html>", "<body>", "# ", "## ", "- ", "* ", "1. ", "> ", "`", "```\n",
      "**",
      "__", "[a](b)", "![", "](", "|", "| a | 1 |\n", "|---|--:|\n", "|:-:|", "\\|", "---\n",
      "===\n",
      ",", ";", "\t", "\"a, b\"", "\"\"", "1,5;2,5\n", "Total,1,2,3\n", "a\tb\t1\n", "\n", "\r\n",
      " ",
      "      ", "12", "1,234", "(5)", "$", "%", "million", "Total", "2019", "—", "n/a", "é",
    ].map { Array($0.utf8) } + bytes

  /// What is not UTF-8: NUL, lone and cut sequences, surrogates, an overlong slash.
  private static let bytes: [[UInt8]] = [
    [0], [0x80], [0xC2], [0xC3], [0xE2], [0xE2, 0x82], [0xE2, 0x85], [0xF0, 0x9F],
    [0xED, 0xA0, 0x80],
    [0xC0, 0xAF], [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0xF4, 0x90, 0x80, 0x80], [0x7F], [0x1B],
  ]
}
