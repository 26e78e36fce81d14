/// What letters fold to, two bytes a letter, spaces for none; derived from Unicode's decompositions
/// (Latin) and the usual romanisation (Cyrillic, Greek), in the spelling that `NameFolding` ends in.
enum FoldingTables {
  /// U+00C0 ..< U+0250.
  static let latin: StaticString = """
    a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thssa a a a a a aec e e e e \
    i i i i d n o o o o o   o u u u u y thy a a a a a a c c c c c c c c d d d d e e e e e e \
    e e e e g g g g g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l     l l n \
    n n n n n   n n o o o o o o oeoer r r r r r s s s s s s s s t t t t t t u u u u u u u u \
    u u u u w w y y y z z z z z z s b b                 d         e   f f         i k k     \
            o o                           u u                                       dzdzdzlj\
    ljljnjnjnja a i i o o u u u u u u u u u u   a a a a aeae    g g k k o o o o     j dzdzdz\
    g g     n n a a aeaeo o a a a a e e e e i i i i o o o o r r r r u u u u s s t t     h h \
                a a e e o o o o o o o o y y       j                       b                 \
            
    """

  /// U+1E00 ..< U+1F00.
  static let latinAdditional: StaticString = """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h \
    i i i i k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p \
    r r r r r r r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w \
    w w w w w w x x x x y y z z z z z z h t w y   s     ss  a a a a a a a a a a a a a a a a \
    a a a a a a a a e e e e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o \
    o o o o o o o o u u u u u u u u u u u u u u y y y y y y y y             
    """

  /// U+0370 ..< U+0400.
  static let greek: StaticString = """
                                                a   e i i   o   u o i a v g d e z i thi k l \
    m n x o p r   s t u f h pso i u a e i i u a v g d e z i thi k l m n x o p r s s t u f h \
    pso i u o u o                                                                           \
    th                      
    """

  /// U+0400 ..< U+04A0.
  static let cyrillic: StaticString = """
      e djg iedzi i j ljnjc k   u dza b v g d e zhz i i k l m n o p r s t u f h tschshsc  i \
      e iuiaa b v g d e zhz i i k l m n o p r s t u f h tschshsc  i   e iuia  e djg iedzi i \
    j ljnjc k   u dz                                                                        \
                            g g                             
    """
}
