"""Figures of predictions against gold, as in shared/score (same definitions, word spans turned to characters)."""
import glob, os, re

WORD = re.compile(r"\w+")


def word_ids(text, spans):
    return frozenset(m.start() for s, e in spans for m in WORD.finditer(text, s, e))


def f1(tp, p, g):
    P, R = tp / p if p else 0, tp / g if g else 0
    return 100 * P, 100 * R, 100 * (2 * P * R / (P + R) if P + R else 0)


def char_span(doc, sp):
    return (doc.words[sp[0]][0], doc.words[sp[1] - 1][1])


def triples(doc, atts):
    c = lambda sp: word_ids(doc.text, [char_span(doc, sp)]) if sp else frozenset()
    return [(c(a[0]), c(a[1]), word_ids(doc.text, [char_span(doc, x) for x in a[2]])) for a in atts]


def match(G, Q, jac, exact=False):
    cand = []
    for i, x in enumerate(G):
        for j, y in enumerate(Q):
            u = len(x[2] | y[2])
            v = len(x[2] & y[2]) / u if u else 0
            ok = x[0] == y[0] if exact else (bool(x[0] & y[0]) or (not x[0] and not y[0]))
            if v >= jac and v > 0 and ok:
                cand.append((-v, i, j))
    gi, qj = {}, set()
    for _, i, j in sorted(cand):
        if i not in gi and j not in qj:
            gi[i] = j
            qj.add(j)
    return gi


def score(golds, preds):
    """golds, preds: lists by document of (source, cue, content) word-id triples -> {figure: (P, R, F)}."""
    st = {k: [0, 0, 0] for k in ("cue", "source", "content", "relation", "strict")}
    for G, Q in zip(golds, preds):
        used, hit = set(), 0
        for x in G:
            for j, y in enumerate(Q):
                if j not in used and x[1] & y[1]:
                    used.add(j)
                    hit += 1
                    break
        add = lambda k, v: st.__setitem__(k, [a + b for a, b in zip(st[k], v)])
        add("cue", (hit, sum(bool(y[1]) for y in Q), sum(bool(x[1]) for x in G)))
        for name, m in (("source", 0), ("content", 2)):
            a, b = set().union(*[x[m] for x in G]), set().union(*[y[m] for y in Q])
            add(name, (len(a & b), len(b), len(a)))
        add("relation", (len(match(G, Q, .5)), len(Q), len(G)))
        add("strict", (len(match(G, Q, .9, True)), len(Q), len(G)))
    return {k: f1(*v) for k, v in st.items()}


def name_score(docs, preds):
    st = {k: [0, 0, 0] for k in ("person", "organization", "place", "event")}
    for d, p in zip(docs, preds):
        gold = set(d.names)
        for s, e, k, *_ in p:
            st[k][1] += 1
            st[k][0] += (s, e, k) in gold
        for *_, k in gold:
            st[k][2] += 1
    st["names"] = [sum(v[i] for v in st.values()) for i in range(3)]
    return {k: f1(*v) for k, v in st.items()}


def load_polnear(root):
    """[(id, text, gold)] of PolNeAR dev (evaluation only); gold as character spans by role."""
    out = []
    for tf in sorted(glob.glob(os.path.join(root, "text", "*.txt"))):
        stem = os.path.basename(tf)[:-4]
        anns = sorted(glob.glob(os.path.join(root, "attributions", glob.escape(stem) + "_*.ann")))
        if not anns:
            continue
        text = open(tf, encoding="utf-8", newline="").read()
        T, atts = {}, []
        for line in open(anns[0], encoding="utf-8"):
            f = line.rstrip("\n").split("\t")
            if line.startswith("T"):
                T[f[0]] = [tuple(map(int, p.split())) for p in f[1].split(" ", 1)[1].split(";")]
            elif line.startswith("E"):
                a = {"source": [], "cue": [], "content": []}
                for part in f[1].split():
                    k, t = part.split(":")
                    k = re.sub(r"\d+$", "", k).lower()
                    if k in a and t in T:
                        a[k] += T[t]
                if a["content"]:
                    atts.append((a["source"], a["cue"], a["content"]))
        out.append((stem, text, atts))
    return out
