/// Words that tell whether a person is a man or a woman.
enum GenderWords {
  static let male = WordLists.set(
    """
    mr mr. sir lord king prince emperor duke baron count emir sheikh sultan imam pope priest monk \
    chairman spokesman businessman congressman statesman policeman fireman fisherman salesman \
    cameraman footballer-man headmaster man boy father son brother husband uncle grandfather \
    nephew widower gentleman actor waiter host monsieur herr señor grandson stepfather dad \
    fiance fiancé groom lad guy altar-boy schoolboy craftsman oarsman ombudsman clergyman
    """)

  static let female = WordLists.set(
    """
    mrs mrs. ms ms. miss dame lady queen princess empress duchess baroness countess nun \
    chairwoman chairlady spokeswoman businesswoman congresswoman stateswoman policewoman \
    saleswoman headmistress woman girl mother daughter sister wife aunt grandmother niece widow \
    actress waitress hostess madam madame mme frau señora midwife granddaughter stepmother mum \
    mom fiancée bride schoolgirl heroine ballerina
    """)
}
