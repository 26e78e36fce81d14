"""Reporting verbs by the clause they take, to vary cues in training so that unseen ones are found.
Written from general knowledge of English; four forms: base, -s, past (= participle), -ing."""

def regular(v):
    if v.endswith("e"):
        return v, v + "s", v + "d", v[:-1] + "ing"
    if v.endswith("y") and v[-2] not in "aeou":
        return v, v[:-1] + "ies", v[:-1] + "ied", v + "ing"
    if v.endswith(("s", "sh", "ch", "x")):
        return v, v + "es", v + "ed", v + "ing"
    return v, v + "s", v + "ed", v + "ing"

IRREGULAR = {
    "say": "says said saying", "think": "thinks thought thinking", "write": "writes wrote writing", "feel": "feels felt feeling",
    "find": "finds found finding", "hold": "holds held holding", "swear": "swears swore swearing", "admit": "admits admitted admitting",
    "quip": "quips quipped quipping", "understand": "understands understood understanding", "forget": "forgets forgot forgetting",
    "know": "knows knew knowing", "see": "sees saw seeing", "tweet": "tweets tweeted tweeting", "shoot back": "x x x",
}

GROUPS = [
    # that-clauses and quotations
    "say claim state declare assert insist maintain argue contend add note observe remark comment explain report announce reveal "
    "disclose confirm acknowledge concede admit allege suggest stress emphasize underline reiterate repeat warn predict joke quip "
    "write post tweet recall conclude estimate believe think feel suspect fear hope assume reckon speculate imply hint testify "
    "affirm avow profess protest boast lament muse opine counter retort respond reply object volunteer proclaim caution contest "
    "theorize surmise posit relate recount point_out indicate signal hold find complain grumble fume gush marvel crow scoff "
    "wonder vow pledge swear promise agree understand know worry figure guess expect anticipate foresee forecast project conjecture "
    "deduce infer determine discover learn hear remember realize recognize accept maintain attest certify clarify elaborate "
    "interject shout yell whisper mutter murmur mumble exclaim cry declare chime concur",
    # to-infinitives
    "vow pledge promise threaten agree plan hope intend want aim seek refuse decline offer propose demand expect swear vow "
    "resolve undertake volunteer consent wish plot aspire",
    # object + to-infinitive
    "urge ask tell order advise encourage instruct implore beg beseech exhort warn invite press command direct enjoin entreat "
    "lobby pressure remind",
    # object + of/for/as, and plain objects
    "accuse blame criticize praise condemn denounce laud slam blast hail applaud commend fault chide rebuke castigate decry "
    "describe portray characterize depict label brand dismiss deride mock ridicule lambast chastise scold deplore assail",
    # plain objects
    "deny reject support oppose back demand question doubt dispute endorse welcome contest refute favor advocate recommend "
    "propose suggest predict forecast condemn denounce criticize deplore regret discuss mention cite",
]

# Nouns that take a that-clause, singular and plural; adjectives of opinion; phrases are left alone.
NOUNS = (
    "claim statement assertion allegation announcement remark comment warning prediction forecast argument contention declaration "
    "suggestion admission confession revelation report rumor belief opinion view feeling fear hope suspicion assumption conviction "
    "expectation assessment estimate conclusion finding promise pledge vow threat complaint denial insistence assurance reminder "
    "accusation charge explanation guess hunch idea notion theory thought impression worry concern doubt proposal recommendation "
    "demand plea call request order verdict judgment observation proclamation testimony tip word")
ADJECTIVES = (
    "sure certain confident convinced positive hopeful optimistic pessimistic doubtful skeptical aware unaware adamant worried "
    "concerned afraid fearful glad happy pleased proud sorry sad disappointed surprised shocked amazed angry upset satisfied "
    "unsure uncertain unconvinced persuaded alarmed anxious delighted thrilled")


def tables():
    """{form: [(group, slot)]} and [group][slot] -> forms."""
    where, groups = {}, []
    for g, line in enumerate(GROUPS):
        slots = [[], [], [], []]
        for v in dict.fromkeys(line.split()):
            if "_" in v:
                continue
            forms = (v, *IRREGULAR[v].split()) if v in IRREGULAR else regular(v)
            for k, f in enumerate(forms):
                slots[k].append(f)
                where.setdefault(f, []).append((g, k))
        groups.append(slots)
    plural = lambda n: n[:-1] + "ies" if n[-1] == "y" and n[-2] not in "aeou" else n + "s"
    for slots in ([NOUNS.split(), [plural(n) for n in NOUNS.split()]], [ADJECTIVES.split()]):
        for k, forms in enumerate(slots):
            for f in forms:
                where.setdefault(f, []).append((len(groups), k))
        groups.append(slots)
    return where, groups
