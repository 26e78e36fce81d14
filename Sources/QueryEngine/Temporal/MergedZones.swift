/// Zones that the tz database's main data treats as one, since their clocks agree from 1970 on.
///
/// Distributions differ in whether they build such zones' earlier history from the database's
/// `backzone`; following its file `backward` gives the same answers everywhere.
enum MergedZones {
  /// The zone whose data another one uses.
  static let canonicalNames: [String: String] = {
    var names: [String: String] = [:]
    for (zone, others) in merged {
      for other in others.split(separator: " ") { names[String(other)] = zone }
    }
    return names
  }()

  private static let merged: [(zone: String, others: String)] = [
    (
      "Africa/Abidjan",
      "Africa/Accra Africa/Bamako Africa/Banjul Africa/Conakry Africa/Dakar Africa/Freetown "
        + "Africa/Lome Africa/Nouakchott Africa/Ouagadougou Atlantic/Reykjavik Atlantic/St_Helena"
    ),
    ("Africa/Johannesburg", "Africa/Maseru Africa/Mbabane"),
    (
      "Africa/Lagos",
      "Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Libreville "
        + "Africa/Luanda Africa/Malabo Africa/Niamey Africa/Porto-Novo"
    ),
    (
      "Africa/Maputo",
      "Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Kigali "
        + "Africa/Lubumbashi Africa/Lusaka"
    ),
    (
      "Africa/Nairobi",
      "Africa/Addis_Ababa Africa/Asmara Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala "
        + "Africa/Mogadishu Indian/Antananarivo Indian/Comoro Indian/Mayotte"
    ),
    ("America/Panama", "America/Atikokan America/Cayman"),
    ("America/Phoenix", "America/Creston"),
    (
      "America/Puerto_Rico",
      "America/Anguilla America/Antigua America/Aruba America/Blanc-Sablon America/Curacao "
        + "America/Dominica America/Grenada America/Guadeloupe America/Kralendijk "
        + "America/Lower_Princes America/Marigot America/Montserrat America/Port_of_Spain "
        + "America/St_Barthelemy America/St_Kitts America/St_Lucia America/St_Thomas "
        + "America/St_Vincent America/Tortola"
    ),
    ("America/Toronto", "America/Nassau"),
    ("Asia/Bangkok", "Asia/Phnom_Penh Asia/Vientiane"),
    ("Asia/Dubai", "Asia/Muscat Indian/Mahe Indian/Reunion"),
    ("Asia/Kuching", "Asia/Brunei"),
    ("Asia/Qatar", "Asia/Bahrain"),
    ("Asia/Riyadh", "Asia/Aden Asia/Kuwait"),
    ("Asia/Singapore", "Asia/Kuala_Lumpur"),
    ("Asia/Urumqi", "Antarctica/Vostok"),
    ("Asia/Yangon", "Indian/Cocos"),
    (
      "Europe/Belgrade",
      "Europe/Ljubljana Europe/Podgorica Europe/Sarajevo Europe/Skopje Europe/Zagreb"
    ),
    ("Europe/Berlin", "Arctic/Longyearbyen Europe/Copenhagen Europe/Oslo Europe/Stockholm"),
    ("Europe/Brussels", "Europe/Amsterdam Europe/Luxembourg"),
    ("Europe/London", "Europe/Guernsey Europe/Isle_of_Man Europe/Jersey"),
    ("Europe/Paris", "Europe/Monaco"),
    ("Europe/Prague", "Europe/Bratislava"),
    ("Europe/Rome", "Europe/San_Marino Europe/Vatican"),
    ("Europe/Zurich", "Europe/Busingen Europe/Vaduz"),
    ("Indian/Maldives", "Indian/Kerguelen"),
    ("Pacific/Auckland", "Antarctica/McMurdo"),
    ("Pacific/Guadalcanal", "Pacific/Pohnpei"),
    ("Pacific/Guam", "Pacific/Saipan"),
    ("Pacific/Pago_Pago", "Pacific/Midway"),
    ("Pacific/Port_Moresby", "Antarctica/DumontDUrville Pacific/Chuuk"),
    ("Pacific/Tarawa", "Pacific/Funafuti Pacific/Majuro Pacific/Wake Pacific/Wallis"),
  ]
}
