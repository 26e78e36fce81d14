"""Training windows with labels, and the changes made to them at random."""
import numpy as np

from verbs import tables
from windows import window_arrays

WHERE, GROUPS = tables()
KINDS = ["person", "organization", "place", "event"]
NAME_OF = {k: i for i, k in enumerate(KINDS)}
IGNORE = -100


def bio(n, spans):
    out = np.zeros(n, dtype=int)
    for s, e in sorted(spans, key=lambda x: x[0] - x[1]):  # longer first
        out[s] = 1
        out[s + 1:e] = 2
    return out


class Labels:
    """Word labels of a whole document."""

    def __init__(self, doc):
        n = len(doc.words)
        self.names = np.full(n, IGNORE)
        if doc.names is not None:
            self.names[:] = 0
            for s, e in doc.ignore:
                self.names[s:e] = IGNORE
            for s, e, k in doc.names:
                self.names[s] = 1 + 2 * NAME_OF[k]
                self.names[s + 1:e] = 2 + 2 * NAME_OF[k]
        self.anchors = []  # (first, last, kind, source, contents)
        if doc.attributions is None:
            self.cues = self.starts = np.full(n, IGNORE)
            self.aux = np.full((3, n), IGNORE)
            return
        att = doc.attributions
        self.cues = bio(n, [c for _, c, _ in att if c])
        self.starts = np.zeros(n, dtype=int)
        for s, c, con in att:
            if not c:
                self.starts[con[0][0]] = 1
            self.anchors.append((c[0], c[1] - 1, 0, s, con) if c else (con[0][0], con[0][0], 1, s, con))
        spans = sorted({c for _, _, con in att for c in con}, key=lambda x: (x[0], -x[1]))
        outer, inner, end = [], [], -1
        for s, e in spans:
            (outer if s >= end else inner).append((s, e))
            end = max(end, e)
        self.aux = np.stack([bio(n, [s for s, _, _ in att if s]), bio(n, outer), bio(n, inner)])


def requote(rng, wp, pieces, quote):
    """Another style of quotation marks in the whole window."""
    r = rng.random()
    if r > 0.45:
        return pieces, quote
    double, single = (wp.ids['"'], wp.ids['"']), (wp.ids["‘"], wp.ids["’"])
    curly = (wp.ids["“"], wp.ids["”"])
    pieces, quote = list(pieces), quote.copy()
    if r < 0.25:
        to, ids = (1, 3), double
    elif r < 0.38:
        to, ids = (1, 3), curly
    else:
        to, ids = (5, 5), single
    inside = 2 if to[0] == 1 else 4
    if to[0] == 5 and (quote == 4).any():
        return pieces, quote
    for i in np.nonzero((quote == 1) | (quote == 3))[0]:
        k = 0 if quote[i] == 1 else 1
        pieces[i], quote[i] = [ids[k]], to[k]
    quote[quote == 2] = inside
    return pieces, quote


def vary_cues(rng, wp, doc, a, pieces, cues, p=0.35):
    """Replaces one-word cues by another verb of their group in the same form."""
    pieces = list(pieces)
    for i in np.nonzero(cues == 1)[0]:
        if rng.random() > p or (i + 1 < len(cues) and cues[i + 1] == 2):
            continue
        s, e = doc.words[a + i]
        got = WHERE.get(doc.text[s:e].lower())
        if got:
            g, k = got[rng.integers(len(got))]
            forms = GROUPS[g][k]
            pieces[i] = wp.pieces(forms[rng.integers(len(forms))])
        elif rng.random() < 0.4:
            pieces[i] = [wp.mask]
    return pieces


class NamePool:
    """Rare words (of several pieces) by the kind of name that they occur in."""

    def __init__(self, docs, wp):
        self.words = {k: {} for k in NAME_OF}
        for d in docs:
            for s, e, k in d.names or []:
                for i in range(s, e):
                    w = d.text[slice(*d.words[i])]
                    if w[:1].isupper() and w[1:].islower() and len(wp.pieces(w)) > 1:
                        self.words[k][w] = None
        self.words = {k: list(v) for k, v in self.words.items()}
        self.known = {w: k for k, v in self.words.items() for w in v}


def rename(rng, wp, doc, a, pieces, names, pool, p=0.35):
    """Puts other rare words of the same kind for the rare words of names, the same for the same word, so that
    the kind is learnt from the context."""
    if pool is None or rng.random() > p:
        return pieces
    to, pieces = {}, list(pieces)
    for i, label in enumerate(names):
        if label <= 0:
            continue
        w = doc.text[slice(*doc.words[a + i])]
        if w not in to and w in pool.known:
            words = pool.words[KINDS[(label - 1) // 2]]
            to[w] = wp.pieces(words[rng.integers(len(words))])[:16] if words else pieces[i]
    for i in range(len(pieces)):
        got = to.get(doc.text[slice(*doc.words[a + i])])
        if got:
            pieces[i] = got
    return pieces


def example(rng, wp, enc, lab, a, b, augment=True, pool=None):
    """A training window of words a..<b."""
    pieces, quote, place = enc.pieces[a:b], enc.quote[a:b], enc.place[a:b].copy()
    if augment:
        pieces = vary_cues(rng, wp, enc.doc, a, pieces, lab.cues[a:b])
        pieces = rename(rng, wp, enc.doc, a, pieces, lab.names[a:b], pool)
        pieces, quote = requote(rng, wp, pieces, quote)
        if not (place == 1).sum() > 1 and rng.random() < 0.5:  # text without paragraphs: invent some
            place[(place == 2) & (rng.random(b - a) < 0.4)] = 1
        if rng.random() < 0.3:
            pieces = [p if rng.random() > 0.06 else [wp.mask] for p in pieces]
    w = window_arrays(enc, a, b, wp, quote, place, pieces)
    if augment and rng.random() < 0.04:
        w["case"] = np.where(w["case"] < 5, 0, w["case"])
    w["names"], w["cues"], w["starts"], w["aux"] = lab.names[a:b], lab.cues[a:b], lab.starts[a:b], lab.aux[:, a:b]
    w["anchors"], rows = [], []
    for f, l, kind, src, con in lab.anchors:
        if f < a or l >= b:
            continue
        row = np.zeros(b - a, dtype=int)
        for base, sps in ((1, [src] if src else []), (3, con)):
            for s, e in sps:
                s2, e2 = max(s, a) - a, min(e, b) - a
                if s2 < e2:
                    row[s2:e2] = base + 1
                    row[s2] = base
        w["anchors"].append((f - a, l - a, kind))
        rows.append(row)
    w["roles"] = np.stack(rows) if rows else None
    return w


def epoch(rng, wp, sets, budget, low=90, high=256):
    """Batches of one epoch. sets: [(enc, labels, share)]; budget: pieces a batch."""
    out = []
    for enc, lab, share in sets:
        n, i = len(enc.size), 0
        limit = int(rng.integers(low, high))
        while i < n:
            j, used = i, 0
            while j < n and used + enc.size[j] <= limit:
                used += enc.size[j]
                j += 1
            j = max(j, i + 1)
            if j < n:
                k = next((k for k in range(j, i + (j - i) // 2, -1) if enc.place[k]), None)
                j = k or j
            if share >= 1 or rng.random() < share:
                out.append((used, enc, lab, i, j))
            i = j
            limit = int(rng.integers(low, high))
    rng.shuffle(out)
    batches, chunk = [], 600
    for c in range(0, len(out), chunk):
        part = sorted(out[c:c + chunk], key=lambda x: x[0])
        cur = []
        for x in part:
            if cur and (len(cur) + 1) * (x[0] + 2) > budget:
                batches.append(cur)
                cur = []
            cur.append(x)
        if cur:
            batches.append(cur)
    order = rng.permutation(len(batches))
    return [[(e, l, a, b) for _, e, l, a, b in batches[i]] for i in order]
