/// Words that the sample sentences are filled with.
enum Vocabulary {
  static let nouns = words(
    """
    market company agreement board growth project report supply demand contract plant budget
    ministry harbour railway airline bakery quarry vineyard orchard foundry shipyard refinery
    customer investor supplier lender regulator auditor council parliament committee union farmer
    forecast dividend subsidy tariff pension mortgage warehouse platform network terminal bridge
    reservoir turbine battery tractor ferry tram satellite harvest inventory backlog shortage
    settlement merger licence permit proposal amendment inquiry hearing verdict appeal tender
    """)
  static let plurals = words(
    """
    workers shares people homes tonnes barrels vehicles passengers customers members stores
    schools flights orders patients voters tickets visitors containers turbines branches seats
    hectares jobs units households students pages deliveries vessels applicants machines
    """)
  static let verbs = words(
    """
    said announced expected agreed planned reported offered approved rejected delayed reviewed
    signed opened closed ordered defended questioned welcomed postponed completed confirmed
    described explained suspended restored extended repeated published considered warned
    """)
  static let adjectives = words(
    """
    strong weak local foreign new old public private early late regional national annual
    industrial seasonal technical gradual temporary modest steady sharp cautious ambitious narrow
    broad unusual reliable costly remote coastal rural urban northern southern
    """)
  static let adverbs = words(
    """
    later again largely broadly quickly slowly partly fully openly firmly mainly reportedly
    privately formally briefly sharply steadily eventually apparently
    """)
  static let companies = words(
    """
    Halvorsen Brightwater Okonkwo Vantress Meridale Lindqvist Castellane Norvik Pemberley Duskin
    Aldermoor Fenwright Salcombe Tarrant Ibarra Kowalczyk Greyfriars Ostrander Whitlock Zamorano
    """)
  static let endings = words("Group Holdings Energy Foods Shipping Bank Motors Textiles Plc Corp")
  static let names = words(
    """
    Ada Ruth Tomas Ingrid Pavel Noor Samuel Leila Viktor Chidi Marta Osman Helen Yuki Dmitri
    """)
  static let places = words(
    """
    Eastmere Port Calder Santa Brona Kestrel Bay Novy Brod Lakeside Ravensholm Tolmina Ostrava
    Valdoria Zeelandia Marrowby Drumlin Alder Creek
    """)
  static let months = words(
    "January February March April May June July August September October November December")
  static let weekdays = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
  static let spelled = words(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty")
  static let labels = words(
    """
    Revenue Turnover Wages Rent Freight Insurance Depreciation Interest Royalties Grants Licences
    Maintenance Training Travel Utilities Provisions Repairs Advertising Materials Subscriptions
    """)

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
