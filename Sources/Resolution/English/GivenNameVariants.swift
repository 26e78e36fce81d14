/// Given names that are one name in several languages or spellings of the same person.
///
/// Each line is one name; used only beside equal family names.
enum GivenNameVariants {
  private static let lines = """
    vladimir volodymyr uladzimir wladimir
    alexander aleksandr oleksandr aliaksandr alexandr aleksander
    alexei alexey aleksei aleksey oleksii oleksiy
    sergei sergey serhii serhiy siarhei
    dmitry dmitri dmitriy dmytro dzmitry
    nikolai nikolay mykola mikalai
    yevgeny evgeny yevgeniy evgeniy yevhen yevhenii
    andrei andrey andrii andriy andrej
    igor ihor
    oleg oleh
    vitaly vitali vitaliy vitalii
    yuri yury yuriy yurii iurii
    pavel pavlo pawel
    pyotr petr petro piotr
    konstantin kostiantyn kostyantyn constantine
    mikhail mykhailo mihail mikhailo
    grigory grigori hryhorii
    viktor victor
    yulia yuliya julia iuliia
    maria mariya mariia
    anastasia anastasiya
    natalia nataliya natalya natalia
    ekaterina yekaterina kateryna katerina
    elena yelena olena
    svetlana svitlana
    muhammad mohammed mohammad muhammed mohamed
    ahmed ahmad
    hassan hasan
    hussein hussain husayn
    yusuf yousef youssef
    abdullah abdallah
    ali aly
    joseph josef jozef
    michael mike
    robert bob rob
    william bill will
    james jim jimmy
    joe joseph joey
    thomas tom
    anthony tony
    benjamin ben
    daniel dan danny
    edward ed ted
    steven stephen steve
    charles charlie chuck
    richard rick dick
    christopher chris
    matthew matt
    nicholas nick
    andrew andy
    gregory greg
    kenneth ken
    ronald ron
    donald don
    timothy tim
    patricia pat
    elizabeth liz beth
    katherine catherine kate kathryn
    susan sue
    deborah debbie
    """

  private static let groups: [String: Set<Int>] = {
    var groups: [String: Set<Int>] = [:]
    for (number, line) in lines.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") {
        groups[NameSkeleton.word(String(name)), default: []].insert(number)
      }
    }
    return groups
  }()

  /// Whether two folded given names can be one.
  static func match(_ left: String, _ right: String) -> Bool {
    representative(left) == representative(right)
  }

  /// The name that stands for all variants, for keys; its own skeleton where it has none or several.
  static func representative(_ name: String) -> String {
    let skeleton = NameSkeleton.word(name)
    guard let numbers = groups[skeleton], numbers.count == 1, let number = numbers.first else {
      return skeleton
    }
    return "#\(number)"
  }
}
